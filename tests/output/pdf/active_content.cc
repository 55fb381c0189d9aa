#include "output/pdf/active_content.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/pdf/made_pdf.h"

using namespace solieu;
using solieu::output::take_out_active_content;
using solieu::tests::bytes_of;
using solieu::tests::made_pdf;

BOOST_AUTO_TEST_SUITE(active_content_tests)

namespace {

const std::string script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";

struct Cleaned {
    int taken = 0;
    std::string bytes;  // written again, nothing compressed
};

Cleaned clean(QPDF& pdf) {
    Cleaned cleaned;
    cleaned.taken = take_out_active_content(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_uncompress);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    cleaned.bytes.assign(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    return cleaned;
}

Cleaned clean(const std::string& bytes) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("test", bytes.data(), bytes.size());
    return clean(pdf);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool is_clean(const std::string& bytes) {
    for (const char* word : {"/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "alert",
                             "/XFA", "/OnInstantiate", "calc.exe", "javascript:"}) {
        if (has(bytes, word)) return false;
    }
    return true;
}

}  // namespace

BOOST_AUTO_TEST_CASE(wherever_they_stand) {
    const std::string launch = "<< /S /Launch /F (calc.exe) /Win << /F (calc.exe) >> >>";
    const std::string page = "/MediaBox [0 0 9 9]";
    const struct {
        std::string page, catalog;
        int taken;
    } cases[] = {
        {page, "/OpenAction " + script, 1},
        {page, "/AA << /WC " + script + " /DS " + script + " >>", 2},
        {page, "/Names << /JavaScript << /Names [(a) " + script + " (b) " + script + "] >> >>", 2},
        {page, "/Names << /JavaScript << /Kids [<< /Kids [<< /Names [(a) " + script + "] >>] >>] >> >>", 1},
        {page, "/AcroForm << /Fields [<< /T (a) /AA << /K " + script + " >> /Kids [<< /A " + launch + " >>] >>] >>", 2},
        {page, "/AcroForm << /Fields [] /XFA [(template) (app.alert)] >>", 1},
        {page, "/Outlines << /First << /Title (x) /A " + launch + " >> >>", 1},
        {page + " /AA << /O " + launch + " >>", "", 1},
        {page + " /Annots [<< /Subtype /Link /A " + launch + " >> << /Subtype /Widget /AA << /E " + script + " >> >>]",
         "", 2},
        {page + " /Annots [<< /A << /S /SubmitForm /F (http://x) >> >> << /A << /S /ImportData /F (x) >> >>]", "", 2},
        {page + " /Annots [<< /Subtype /Screen /A << /S /Rendition /OP 0 /JS (alert) >> >>]", "", 1},
        {page + " /Annots [<< /Subtype /RichMedia /RichMediaContent << /Assets (alert) >> /RichMediaSettings << >> >>]",
         "", 1},
        {page + " /Annots [<< /Subtype /3D /3DD << /OnInstantiate (alert) >> >>]", "", 1},
        // Behind one that may stay, and one of several.
        {page, "/OpenAction << /S /GoTo /D (x) /Next " + script + " >>", 1},
        {page, "/OpenAction << /S /GoTo /D (x) /Next [<< /S /GoTo /D (y) /Next [" + launch + "] >> " + script + "] >>",
         2},
        // Written in another way, or not quite as an action.
        {page, "/OpenAction << /S /Java#53cript /JS (alert) >>", 1},
        {page, "/OpenAction << /JS (alert) >>", 1},
        {page + " /Annots [<< /A << /S /URI /URI ( JavaScript:alert\\(1\\)) >> >>]", "", 1},
    };
    for (const auto& one : cases) {
        const Cleaned cleaned = clean(made_pdf({one.page}, "", one.catalog));
        BOOST_TEST(is_clean(cleaned.bytes), one.page << one.catalog << "\n" << cleaned.bytes);
        BOOST_TEST(cleaned.taken == one.taken, one.page << one.catalog << ": " << cleaned.taken);
    }
}

// Actions that are objects of their own, before and behind those that refer to them.
BOOST_AUTO_TEST_CASE(objects_of_their_own) {
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle before = pdf.makeIndirectObject(QPDFObjectHandle::parse(script));
    QPDFObjectHandle holder = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /WC null >>"));
    QPDFObjectHandle behind = pdf.makeIndirectObject(QPDFObjectHandle::parse(script));
    behind.replaceKey("/JS", QPDFObjectHandle::newStream(&pdf, "app.alert(1)"));
    holder.replaceKey("/WC", before);
    holder.replaceKey("/WS", behind);
    holder.replaceKey("/WP", before);
    pdf.getRoot().replaceKey("/AA", holder);
    const Cleaned cleaned = clean(pdf);
    BOOST_TEST(cleaned.taken == 3);
    BOOST_TEST(is_clean(cleaned.bytes), cleaned.bytes);
    BOOST_TEST(!pdf.getRoot().getKey("/AA").hasKey("/WC"));
}

BOOST_AUTO_TEST_CASE(what_only_shows_stays) {
    const std::string page =
        "/MediaBox [0 0 9 9] /Group << /S /Transparency >> /Resources << /XObject << /JS << /S /Own >> >> >> /Annots ["
        "<< /Subtype /Link /A << /S /URI /URI (https://example.org/data:x) >> >> << /A << /S /GoToR /F (phu-luc.pdf) "
        ">> >> "
        "<< /A << /S /Named /N /NextPage >> >>]";
    const std::string original =
        made_pdf({page}, "q Q", "/OpenAction [null /Fit] /StructTreeRoot << /K << /S /P >> >>");
    const Cleaned cleaned = clean(original);
    BOOST_TEST(cleaned.taken == 0);
    for (const char* part :
         {"https://example.org/data:x", "/GoToR", "/Named", "/Transparency", "/Own", "/OpenAction", "/S /P"}) {
        BOOST_TEST(has(cleaned.bytes, part), part);
    }
}

BOOST_AUTO_TEST_CASE(circles_and_deep_nests) {
    QPDF circle;
    circle.emptyPDF();
    QPDFObjectHandle one = circle.makeIndirectObject(QPDFObjectHandle::parse("<< /S /GoTo /D (x) >>"));
    QPDFObjectHandle other = circle.makeIndirectObject(QPDFObjectHandle::parse(script));
    one.replaceKey("/Next", other);
    other.replaceKey("/Next", one);
    one.replaceKey("/Self", one);
    circle.getRoot().replaceKey("/OpenAction", one);
    const Cleaned cleaned = clean(circle);
    BOOST_TEST(cleaned.taken == 1);
    BOOST_TEST(is_clean(cleaned.bytes), cleaned.bytes);

    QPDFObjectHandle chain = QPDFObjectHandle::newNull();
    QPDF long_chain;
    long_chain.emptyPDF();
    for (int i = 0; i < 100'000; ++i) {
        QPDFObjectHandle next = long_chain.makeIndirectObject(QPDFObjectHandle::parse("<< /S /GoTo /D (x) >>"));
        next.replaceKey("/Next", i == 0 ? long_chain.makeIndirectObject(QPDFObjectHandle::parse(script)) : chain);
        chain = next;
    }
    long_chain.getRoot().replaceKey("/OpenAction", chain);
    BOOST_TEST(take_out_active_content(long_chain) == 1);

    std::string nest = script;
    for (int i = 0; i < 200; ++i) nest = "<< /Next [" + nest + "] >>";
    const Cleaned deep = clean(made_pdf({"/MediaBox [0 0 9 9]"}, "", "/OpenAction " + nest));
    BOOST_TEST(deep.taken == 1);
    BOOST_TEST(is_clean(deep.bytes));
}

BOOST_AUTO_TEST_SUITE_END()
