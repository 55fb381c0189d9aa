// The whole way of a file, with input that nobody would write on purpose: damaged samples, and texts made to be slow.
// Nothing is said here about what is found, only that the work ends, soon, and with something that can be written.

#include "app/worker/pipeline.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <ctime>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "audit/rulebook/pack_rules.h"
#include "output/csv.h"
#include "output/json.h"
#include "output/words/findings_text.h"
#include "tests/app/folder.h"
#include "tests/app/run.h"

using namespace solieu;
using tests::content_of;
using tests::Folder;

BOOST_AUTO_TEST_SUITE(pipeline_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples/";

// Reads the bytes as a file and writes every form of the result; how many bytes were written, 0 for an error. Pages
// whose damaged text is in no language are not read from their pictures: that is slow, and has tests of its own.
std::size_t work(const Folder& folder, std::string_view bytes) {
    std::ofstream(folder / "input", std::ios::binary) << bytes;
    const Result<app::Analysis> analysis =
        app::analyze(folder / "input", {.ocr = extract::Ocr::never, .threads = 1}, app::built_in_knowledge());
    if (!analysis) {
        // A defect of a stage would show up as this.
        BOOST_TEST((analysis.error().kind != ErrorKind::internal), analysis.error().reason);
        BOOST_TEST(!analysis.error().reason.empty());
        return 0;
    }
    std::size_t written = 0;
    const output::Sink sink = [&](std::string_view piece) { written += piece.size(); };
    const output::Report report = app::report_of(
        *analysis, app::engine(built_in_lexicon(), "", built_in_lexicon().of<audit::PackRules>().book.version));
    output::write_json(report, sink);
    output::write_values(report, sink);
    output::write_findings(report, sink);
    output::write_findings_text(report, {}, sink);
    return written;
}

// A stretch overwritten, cut out, doubled or moved: the kinds of damage that disks, mail and editors do.
std::string damaged(std::string bytes, std::mt19937& random) {
    const auto below = [&](std::size_t limit) {
        return static_cast<std::size_t>(random()) % std::max<std::size_t>(limit, 1);
    };
    for (std::size_t times = 1 + below(6); times > 0; --times) {
        const std::size_t at = below(bytes.size());
        const std::size_t length = std::min(1 + below(below(20) == 0 ? 5000 : 12), bytes.size() - at);
        switch (below(5)) {
            case 0:
                for (std::size_t i = 0; i < length; ++i) bytes[at + i] = static_cast<char>(random());
                break;
            case 1:
                bytes.erase(at, length);
                break;
            case 2:
                bytes.insert(at, bytes.substr(at, length));
                break;
            case 3:
                bytes.insert(below(bytes.size()), bytes.substr(at, length));
                break;
            default:
                bytes.insert(at, std::string(1 + below(30), "0123456789.,%-\n\t |(/"[below(20)]));
                break;
        }
    }
    return bytes;
}

void damage(const std::string& name, int times) {
    const Folder folder;
    const std::string whole = content_of(samples + name);
    BOOST_TEST_REQUIRE(whole.size() > 1000U, name);
    BOOST_TEST(work(folder, whole) > 1000U);
    std::mt19937 random(20260101);  // NOLINT: the same damage in each run
    for (int i = 0; i < times; ++i) work(folder, damaged(whole, random));
}

// `line(i)` is one line. Four times the lines must not take more than about four times as long: ten leaves room for
// what else the machine does, and a loop within a loop takes sixteen.
void check_linear(const char* name, const std::string& head, const std::function<std::string(int)>& line) {
    const Folder folder;
    const auto seconds = [&](int lines) {
        std::string text = head;
        for (int i = 1; i <= lines; ++i) text += line(i) + "\n";
        const std::clock_t start = std::clock();
        BOOST_TEST(work(folder, text) > 0U, name);
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const double few = seconds(2500), many = seconds(10'000);
    BOOST_TEST(many < 10 * few + 0.5, name << ": " << few << " s, then " << many << " s");
    BOOST_TEST(many < 30, name << ": " << many << " s");
}

const std::string table_head = "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n";

std::string text(int i) {
    return std::to_string(i);
}

}  // namespace

BOOST_AUTO_TEST_CASE(damaged_texts) {
    for (const char* name : {"province-markdown.txt", "district-wrapped.txt", "years-cells.txt", "forms-wrapped.txt"}) {
        damage(name, 60);
    }
}

BOOST_AUTO_TEST_CASE(damaged_pdfs) {
    for (const char* name : {"district.pdf", "years.pdf", "department.pdf"}) damage(name, 80);
}

BOOST_AUTO_TEST_CASE(empty_and_odd_texts) {
    const Folder folder;
    for (const std::string& odd :
         {std::string("\n"), std::string("\xEF\xBB\xBF"), std::string("\xFF\xFE"), std::string("\t\t\t\n\t\t"),
          std::string("|"), std::string("BÁO CÁO"), std::string("I."), std::string("1\n2\n3\n"), std::string("%"),
          std::string("\r\r\r"), std::string("</table>"), std::string("<table><tr><td>")}) {
        work(folder, odd);
    }
}

BOOST_AUTO_TEST_CASE(very_long_lines) {
    const Folder folder;
    for (const char* piece : {"1", "1.", "(", "- ", "trong đó 5 hồ sơ, ", "<b>", "| ", "\t", "đạt 5% ", "1/"}) {
        std::string line;
        while (line.size() < 300'000) line += piece;
        const std::clock_t start = std::clock();
        work(folder, line);
        BOOST_TEST(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 30.0, piece);
    }
}

BOOST_AUTO_TEST_CASE(many_rows) {
    check_linear("rows", table_head, [](int i) {
        return "1." + text(i) + ".\tTổng số hồ sơ " + text(i) + "\thồ sơ\t" + text(7 * i) + "\t";
    });
    check_linear("children", table_head,
                 [](int i) { return "Trong đó\tSố " + text(i) + "\thồ sơ\t" + text(7 * i) + "\t"; });
    check_linear("totals", table_head, [](int i) { return text(i) + "\tTổng số\t\t100\t"; });
    check_linear("without cells", "STT Chỉ tiêu thống kê Đơn vị tính Số liệu Ghi chú\n", [](int i) {
        return text(i / 30 + 1) + "." + text(i % 30 + 1) + ". Số TTHC thứ\n" + text(i) + " Thủ tục " + text(3 * i);
    });
}

BOOST_AUTO_TEST_CASE(much_prose) {
    check_linear("figures", "I. KẾT QUẢ\n", [](int i) {
        return "- Đã giải quyết " + text(2 * i + 1) + " hồ sơ, trong đó " + text(i) + " hồ sơ trực tuyến và " +
               text(i + 1) + " hồ sơ trực tiếp, đạt 99," + text(i % 100) + "%.";
    });
    check_linear("sections", "", [](int i) {
        std::string number = "1";
        for (int depth = i % 40; depth > 0; --depth) number += ".1";
        return number + ". Mục " + text(i);
    });
    check_linear("dates", "", [](int i) {
        return "Quyết định số " + text(i) + "/QĐ-UBND ngày " + text(i % 32) + "/" + text(i % 13) + "/2031";
    });
    check_linear("footnotes", "", [](int i) {
        return "Câu " + text(i) + " có 12 hồ sơ(" + text(i) + ").\n(" + text(i) + ") Chú thích 5 hồ sơ";
    });
}

BOOST_AUTO_TEST_SUITE_END()
