#include "output/pdf/picture_pages.h"

#include <memory>
#include <string>
#include <utility>

#include "extract/picture_library/sheet.h"
#include "output/pdf/page_frame.h"
#include "output/pdf/qpdf.h"

namespace solieu::output {

namespace {

using extract::Sheet;

constexpr int most_pages = 100'000;  // those that were read had a limit of their own

std::shared_ptr<Buffer> deflated(const std::string& data) {
    Pl_Buffer collected("deflated");
    Pl_Flate deflate("deflate", &collected, Pl_Flate::a_deflate);
    deflate.write(reinterpret_cast<const unsigned char*>(data.data()), data.size());
    deflate.finish();
    return collected.getBufferSharedPointer();
}

QPDFObjectHandle colours_of(QPDF& pdf, const Sheet& sheet) {
    if (sheet.palette.empty()) return QPDFObjectHandle::newName(sheet.channels == 3 ? "/DeviceRGB" : "/DeviceGray");
    QPDFObjectHandle space = QPDFObjectHandle::newArray();
    space.appendItem(QPDFObjectHandle::newName("/Indexed"));
    space.appendItem(QPDFObjectHandle::newName("/DeviceRGB"));
    space.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(sheet.palette.size() / 3) - 1));
    space.appendItem(QPDFObjectHandle::newStream(&pdf, sheet.palette));
    return space;
}

QPDFObjectHandle add_picture(QPDF& pdf, Sheet sheet) {
    QPDFObjectHandle picture = QPDFObjectHandle::newStream(&pdf);
    QPDFObjectHandle head = picture.getDict();
    const auto put = [&](const char* key, int value) { head.replaceKey(key, QPDFObjectHandle::newInteger(value)); };
    const std::string size = "/Columns " + std::to_string(sheet.columns);
    head.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    head.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    head.replaceKey("/ColorSpace", colours_of(pdf, sheet));
    put("/Width", sheet.columns);
    put("/Height", sheet.rows);
    put("/BitsPerComponent", sheet.bits);
    std::string filter = "/FlateDecode", parameters = "null";
    switch (sheet.coding) {
        case Sheet::Coding::jpeg:
            filter = "/DCTDecode";
            break;
        case Sheet::Coding::png:
            parameters = "<< /Predictor 15 " + size + " /Colors " + std::to_string(sheet.channels) +
                         " /BitsPerComponent " + std::to_string(sheet.bits) + " >>";
            break;
        case Sheet::Coding::fax:
            filter = "/CCITTFaxDecode";
            parameters = "<< /K -1 " + size + " /Rows " + std::to_string(sheet.rows) + " >>";
            break;
        case Sheet::Coding::pixels:
            break;
    }
    QPDFObjectHandle filter_name = QPDFObjectHandle::newName(filter);
    QPDFObjectHandle filter_parameters = QPDFObjectHandle::parse(parameters);
    if (sheet.coding == Sheet::Coding::pixels) {
        picture.replaceStreamData(deflated(sheet.data), filter_name, filter_parameters);
    } else {
        picture.replaceStreamData(sheet.data, filter_name, filter_parameters);
    }
    return picture;
}

// Where the unit square of the picture stands on the upright page: orientations as in TIFF 6.0, tag 274.
std::string place_of(const Sheet& sheet) {
    struct Turn {
        int a, b, c, d, e, f;  // of a page that is 1 wide and 1 high
    };
    constexpr Turn turns[] = {{1, 0, 0, 1, 0, 0},   {-1, 0, 0, 1, 1, 0}, {-1, 0, 0, -1, 1, 1}, {1, 0, 0, -1, 0, 1},
                              {0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1}, {0, 1, 1, 0, 0, 0},   {0, 1, -1, 0, 1, 0}};
    const Turn& turn = turns[sheet.orientation - 1];
    std::string out;
    for (const auto& [part, side] : {std::pair{turn.a, sheet.width},
                                     {turn.b, sheet.height},
                                     {turn.c, sheet.width},
                                     {turn.d, sheet.height},
                                     {turn.e, sheet.width},
                                     {turn.f, sheet.height}}) {
        out += pdf_number(part * side) + " ";
    }
    return out;
}

QPDFObjectHandle make_page(QPDF& pdf, Result<Sheet> sheet, int rotation) {
    constexpr double a4_width = 595.276, a4_height = 841.89;
    const double width = sheet ? sheet->width : a4_width, height = sheet ? sheet->height : a4_height;
    QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 " + pdf_number(width) + " " +
                                                    pdf_number(height) + "] /Resources << >> >>");
    std::string content;
    if (sheet) {
        const int turn = ((rotation - sheet->rotation) % 360 + 360) % 360;
        if (turn != 0) page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(turn));
        content = "q\n" + place_of(*sheet) + "cm\n/Picture Do\nQ\n";
        QPDFObjectHandle pictures = QPDFObjectHandle::newDictionary();
        pictures.replaceKey("/Picture", add_picture(pdf, std::move(*sheet)));
        page.getKey("/Resources").replaceKey("/XObject", pictures);
    }
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
    return pdf.makeIndirectObject(page);
}

}  // namespace

Result<void> add_picture_pages(QPDF& pdf, std::string_view file, const std::vector<int>& rotations) {
    QPDFPageDocumentHelper pages(pdf);
    return extract::for_each_sheet(file, most_pages, [&](int number, Result<Sheet> sheet) {
        const auto index = static_cast<std::size_t>(number - 1);
        const int unread = sheet ? sheet->rotation : 0;
        const int rotation = index < rotations.size() && rotations[index] >= 0 ? rotations[index] : unread;
        pages.addPage(make_page(pdf, std::move(sheet), rotation), false);
    });
}

}  // namespace solieu::output
