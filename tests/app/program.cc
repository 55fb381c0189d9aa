// The program as it is used: exit codes, messages, files. What it finds in reports is tested elsewhere.

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "tests/app/run.h"
#include "tests/app/sanitized.h"
#include "tests/output/query.h"

using solieu::tests::content_of;
using solieu::tests::Folder;
using solieu::tests::put;
using solieu::tests::query;
using solieu::tests::Ran;

BOOST_AUTO_TEST_SUITE(program_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples";
const std::string data = SOLIEU_SOURCE_DIR "/tests/app/data";

constexpr double memory_factor = solieu::tests::sanitized ? 6 : 1;  // what the sanitizers need for themselves

Ran run(const std::vector<std::string>& arguments, const std::string& standard_output = "") {
    return solieu::tests::run(SOLIEU_PROGRAM, arguments, standard_output);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Ended with `code`, and with a message of the program's form about `file`.
void check_refused(const Ran& ran, int code, const std::string& file) {
    BOOST_TEST(ran.code == code, ran.code << " (signal " << ran.signal << "): " << ran.err);
    BOOST_TEST(has(ran.err, "solieu: " + file + ": "), ran.err);
    BOOST_TEST(ran.out == "");
}

}  // namespace

BOOST_AUTO_TEST_CASE(input_that_is_not_there) {
    for (const char* command : {"extract", "audit"}) {
        check_refused(run({command, "/nowhere/a.pdf"}), 3, "/nowhere/a.pdf");
    }
}

// The program in another folder, with some of its libraries beside it.
std::string copy_of_program(const Folder& folder, const std::vector<std::string>& libraries) {
    const std::filesystem::path from = std::filesystem::path(SOLIEU_PROGRAM).parent_path();
    std::filesystem::copy_file(SOLIEU_PROGRAM, folder / "solieu");
    for (const std::string& library : libraries) std::filesystem::copy_file(from / library, folder / library);
    return folder / "solieu";
}

BOOST_AUTO_TEST_CASE(without_the_libraries_that_read_files) {
    const Folder folder;
    put(folder / "libsolieu_pdf.so", "no library");
    const std::string copy = copy_of_program(folder, {});
    put(folder / "a.txt", "BÁO CÁO\n\nĐã giải quyết 45/50 hồ sơ.\n");
    put(folder / "a.html", "<html><body><p>Đã giải quyết 45/50 hồ sơ.</p></body></html>");
    const std::string pdf = samples + "/district.pdf";
    for (const char* isolation : {"--time-limit=100", "--no-isolation"}) {
        const Ran text = solieu::tests::run(copy, {"extract", folder / "a.txt", isolation});
        BOOST_TEST(text.code == 0, text.err);
        const Ran refused = solieu::tests::run(copy, {"extract", pdf, isolation});
        check_refused(refused, 3, pdf);
        BOOST_TEST(has(refused.err, "reads PDF files cannot be loaded"), refused.err);
        BOOST_TEST(has(refused.err, "Put libsolieu_pdf.so of the same build beside the program"), refused.err);
        const Ran page = solieu::tests::run(copy, {"extract", folder / "a.html", isolation});
        check_refused(page, 3, folder / "a.html");
        BOOST_TEST(has(page.err, "libsolieu_office.so"), page.err);
    }
}

BOOST_AUTO_TEST_CASE(without_the_library_that_writes_workbooks) {
    const Folder folder;
    const std::string copy = copy_of_program(folder, {"libsolieu_pdf.so"});
    const std::string pdf = samples + "/district.pdf";
    for (const char* format : {"xlsx", "sqlite", "pdf"}) {
        const std::string out = folder / (std::string("a.") + format);
        const Ran ran = solieu::tests::run(copy, {"extract", pdf, "--format", format, "-o", out});
        BOOST_TEST(ran.code == 7, ran.code << ran.err);
        BOOST_TEST(has(ran.err, "writes workbooks, letters, SQLite files and PDF files cannot be loaded"), ran.err);
        BOOST_TEST(has(ran.err, "Put libsolieu_writers.so of the same build beside the program"), ran.err);
        BOOST_TEST(!std::filesystem::exists(out));
    }
    BOOST_TEST(solieu::tests::run(copy, {"extract", pdf, "--format", "csv", "-o", folder / "a.csv"}).code == 0);
}

BOOST_AUTO_TEST_CASE(without_the_library_that_reads_pictures) {
    const Folder folder;
    put(folder / "libsolieu_pictures.so", "no library");
    const std::string copy = copy_of_program(folder, {"libsolieu_pdf.so"});
    const auto run_copy = [&](const std::vector<std::string>& arguments) {
        return solieu::tests::run(copy, arguments);
    };
    const std::string digital = samples + "/district.pdf", scan = samples + "/scans/department-curled.pdf",
                      picture = samples + "/scans/forms-bilevel.tif";
    const std::string whole = run({"extract", digital}).out;
    const Ran untouched = run_copy({"extract", digital});
    const Ran always = run_copy({"extract", digital, "--pages", "1", "--ocr", "always"});
    const Ran scanned = run_copy({"extract", scan});
    const Ran refused = run_copy({"extract", picture});
    const Ran shown = run_copy({"extract", digital, "--format", "html", "-o", folder / "a.html"});
    const std::string why = "the part of the program that reads pictures cannot be loaded";
    // What is digital does without: it was not even looked for.
    BOOST_TEST(untouched.code == 0);
    BOOST_TEST((untouched.out == whole));
    BOOST_TEST(untouched.err == "");
    BOOST_TEST(always.code == 0);
    BOOST_TEST(has(always.out, R"("code":"page-needs-ocr")"));
    BOOST_TEST(has(always.out, why));
    BOOST_TEST(has(always.out, "BÁO CÁO"));
    check_refused(scanned, 3, scan);
    BOOST_TEST(has(scanned.err, why), scanned.err);
    BOOST_TEST(has(scanned.err, "none of its "), scanned.err);
    check_refused(refused, 3, picture);
    BOOST_TEST(has(refused.err, why), refused.err);
    check_refused(shown, 3, digital);
    BOOST_TEST(!std::filesystem::exists(folder / "a.html"));
}

BOOST_AUTO_TEST_CASE(a_folder_needs_one_for_its_results) {
    const Folder folder;
    const Ran ran = run({"extract", folder.path()});
    BOOST_TEST(ran.code == 2);
    BOOST_TEST(has(ran.err, "-o FOLDER"), ran.err);
    const Ran empty = run({"audit", folder.path()});
    BOOST_TEST(empty.code == 3);
    BOOST_TEST(has(empty.err, "nothing to read was found"), empty.err);
}

BOOST_AUTO_TEST_CASE(an_empty_file) {
    const Folder folder;
    put(folder / "a.pdf", "");
    check_refused(run({"extract", folder / "a.pdf"}), 4, folder / "a.pdf");
}

BOOST_AUTO_TEST_CASE(a_file_of_another_kind) {
    const Folder folder;
    put(folder / "a.pdf", std::string("\x7F"
                                      "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0",
                                      20) +
                              std::string(5000, '\0'));
    check_refused(run({"extract", folder / "a.pdf"}), 4, folder / "a.pdf");
}

// A white BMP of 24 bits; its head may claim another width.
std::string white_picture(int width, int height, int claimed_width) {
    const auto number = [](long value, int size) {
        std::string out;
        for (int i = 0; i < size; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
        return out;
    };
    const long bytes = (width * 3L + 3) / 4 * 4 * height;
    return "BM" + number(54 + bytes, 4) + number(0, 4) + number(54, 4) + number(40, 4) + number(claimed_width, 4) +
           number(height, 4) + number(1, 2) + number(24, 2) + number(0, 4) + number(bytes, 4) + number(3937, 4) +
           number(3937, 4) + number(0, 8) + std::string(static_cast<std::size_t>(bytes), '\xff');
}

BOOST_AUTO_TEST_CASE(pictures_are_read) {
    const Folder folder;
    const std::string file = folder / "a.bmp";
    put(file, white_picture(827, 1169, 827));
    const Ran read = run({"extract", file});
    BOOST_TEST(read.code == 0, read.err);
    BOOST_TEST(has(read.out, "\"kind\":\"image\""));
    BOOST_TEST(!has(read.err, "Reading"), read.err);  // no terminal, no line of progress
    const Ran left = run({"extract", file, "--ocr", "never"});
    BOOST_TEST(left.code == 0, left.err);
    BOOST_TEST(has(left.out, "page-needs-ocr"));
    BOOST_TEST(has(left.out, "\"options\":\"--ocr never\""));
    put(file, white_picture(8, 8, 40'000));
    check_refused(run({"extract", file}), 6, file);
    put(file, white_picture(827, 1169, 827).substr(0, 10'000));
    check_refused(run({"audit", file}), 3, file);
}

// Messages would go into results, and what is read would be taken for a standard descriptor.
BOOST_AUTO_TEST_CASE(closed_standard_descriptors) {
    const Folder folder;
    const std::string a = samples + "/forms-wrapped.txt", b = samples + "/years-cells.txt";
    const std::string whole = folder / "whole.ndjson";
    BOOST_TEST(run({"extract", a, b, "-o", whole}).code == 0);
    for (const std::string closed : {"<&-", ">&-", "2>&-", "<&- >&- 2>&-"}) {
        const std::string out = folder / "out.ndjson";
        const std::string command = "\"$0\" extract \"$1\" \"$2\" -o \"$3\" " + closed;
        const Ran ran = solieu::tests::run("/bin/sh", {"-c", command, SOLIEU_PROGRAM, a, b, out});
        BOOST_TEST(ran.code == 0, closed << ran.err);
        BOOST_TEST((content_of(out) == content_of(whole)), closed);
        std::filesystem::remove(out);
    }
}

BOOST_AUTO_TEST_CASE(a_page_of_nothing_is_not_shown) {
    const Folder folder;
    const std::string scan = samples + "/scans/commune-sealed.jpg";
    check_refused(run({"view", scan, "--ocr", "never", "-o", folder / "a.html"}), 3, scan);
    BOOST_TEST(!std::filesystem::exists(folder / "a.html"));
}

BOOST_AUTO_TEST_CASE(a_pdf_that_needs_a_password) {
    check_refused(run({"extract", data + "/encrypted.pdf"}), 5, data + "/encrypted.pdf");
    check_refused(run({"audit", data + "/encrypted.pdf"}), 5, data + "/encrypted.pdf");
}

// Encrypted, but the password for reading is empty: everybody may open it.
BOOST_AUTO_TEST_CASE(a_pdf_that_forbids_only_printing) {
    const Ran ran = run({"extract", data + "/restricted.pdf"});
    BOOST_TEST(ran.code == 0, ran.err);
    BOOST_TEST(has(ran.out, "Tong so 12 ho so"));
}

BOOST_AUTO_TEST_CASE(word_documents_are_read) {
    const Folder folder;
    const std::string whole = content_of(samples + "/district-word.docx"), file = folder / "a.pdf";
    put(file, whole);
    const Ran read = run({"extract", file});
    BOOST_TEST(read.code == 0, read.err);
    BOOST_TEST(has(read.out, "\"kind\":\"docx\""));
    BOOST_TEST(has(read.out, "\"source\":\"plain\""));
    BOOST_TEST(run({"audit", file}).code == 1);
    for (const std::size_t size : {whole.size() / 10, whole.size() / 2, whole.size() - 1}) {
        put(file, whole.substr(0, size));
        check_refused(run({"extract", file}), 3, file);
    }
}

// The directory of an Office file of the old kind, with the stream that tells what it is.
BOOST_AUTO_TEST_CASE(other_office_files_are_refused) {
    const Folder folder;
    const std::string file = folder / "a.docx";
    const auto refuse = [&](const std::string& stream, int code, const std::string& advice) {
        std::string bytes = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + std::string(1016, '\0');
        for (const char c : stream) bytes += {c, '\0'};
        put(file, bytes + std::string(1000, '\0'));
        const Ran ran = run({"extract", file});
        check_refused(ran, code, file);
        BOOST_TEST(has(ran.err, advice), ran.err);
    };
    refuse("WordDocument", 4, "--convert-to docx");
    refuse("Workbook", 4, "--convert-to xlsx");
    refuse("EncryptedPackage", 5, "password");
    put(file, "{\\rtf1\\ansi b\\'e1o c\\'e1o}");
    check_refused(run({"audit", file}), 4, file);
}

// A converter in PATH that does what the test wants: `script` runs with the arguments of LibreOffice.
class FakeOffice {
  public:
    explicit FakeOffice(const std::string& script) : path_(std::getenv("PATH")) {
        // An office may read the folder above "program", where it is installed.
        std::filesystem::create_directory(folder_ / "program");
        put(folder_ / "program/soffice", "#!/bin/sh\n" + script);
        std::filesystem::permissions(folder_ / "program/soffice", std::filesystem::perms::owner_all);
        ::setenv("PATH", ((folder_ / "program") + ":/usr/bin:/bin").c_str(), 1);
    }
    ~FakeOffice() { ::setenv("PATH", path_.c_str(), 1); }

    [[nodiscard]] std::string operator/(const std::string& name) const { return folder_ / name; }

  private:
    Folder folder_;
    std::string path_;
};

BOOST_AUTO_TEST_CASE(old_files_are_converted_when_asked) {
    const Folder folder;
    const std::string file = folder / "bao cao.rtf";
    put(file, "{\\rtf1 not read by solieu}");
    // The result is named after the source and goes to the folder after --outdir.
    const FakeOffice office(
        "while [ $# -gt 1 ]; do case $1 in --outdir) out=$2;; --convert-to) to=$2;; esac; shift; done\n"
        "cp $(dirname $0)/../made.docx \"$out/source.$to\"\n");
    std::filesystem::copy_file(samples + "/district-word.docx", office / "made.docx");
    check_refused(run({"extract", file}), 4, file);
    BOOST_TEST(has(run({"extract", file}).err, "--convert"));
    const Ran read = run({"extract", file, "--convert"});
    BOOST_TEST(read.code == 0, read.err);
    BOOST_TEST(has(read.out, "\"file\":\"" + file + "\""));
    BOOST_TEST(has(read.out, "\"code\":\"converted\",\"severity\":\"info\""));
    BOOST_TEST(has(read.out, "\"options\":\"--convert\""));
    const Ran plain = run({"extract", samples + "/district-word.docx"});
    const auto tables_of = [](const std::string& json) { return json.substr(json.find("\"tables\"")); };
    const std::size_t end = tables_of(plain.out).find("\"diagnostics\"");
    BOOST_TEST(tables_of(read.out).substr(0, end) == tables_of(plain.out).substr(0, end));
}

BOOST_AUTO_TEST_CASE(a_converter_that_fails) {
    const Folder folder;
    const std::string file = folder / "a.rtf";
    put(file, "{\\rtf1 }");
    {
        const FakeOffice office("exit 1\n");
        check_refused(run({"extract", file, "--convert"}), 3, file);
    }
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", folder.path().c_str(), 1);
    const Ran missing = run({"extract", file, "--convert"});
    ::setenv("PATH", path.c_str(), 1);
    check_refused(missing, 4, file);
    BOOST_TEST(has(missing.err, "LibreOffice"), missing.err);
}

BOOST_AUTO_TEST_CASE(a_pdf_of_what_has_no_pages) {
    const Folder folder;
    const std::string text = samples + "/district-tabs.txt";
    const Ran ran = run({"extract", text, "-o", folder / "a.pdf"});
    check_refused(ran, 2, text);
    BOOST_TEST(folder.entries() == 0U);
    const Ran both = run({"extract", text, "-o", folder / "kq", "--format", "pdf", "--format", "json"});
    BOOST_TEST(both.code == 2);
    BOOST_TEST(std::filesystem::exists(folder / "kq/district-tabs.json"));
    BOOST_TEST(!std::filesystem::exists(folder / "kq/district-tabs.solieu.pdf"));
}

BOOST_AUTO_TEST_CASE(cut_off_files) {
    const Folder folder;
    const std::string whole = content_of(samples + "/district.pdf");
    BOOST_TEST_REQUIRE(whole.size() > 1000U);
    for (const double part : {0.001, 0.1, 0.5, 0.9, 0.999}) {
        const std::string file = folder / "cut.pdf";
        put(file, whole.substr(0, static_cast<std::size_t>(part * static_cast<double>(whole.size()))));
        const Ran ran = run({"audit", file});
        BOOST_TEST(ran.signal == 0, part << ": " << ran.err);
        BOOST_TEST((ran.code == 0 || ran.code == 1 || ran.code == 3 || ran.code == 4), part << ": " << ran.code);
        // Never silent: either findings with what was not read, or an error.
        BOOST_TEST(!(ran.out + ran.err).empty());
        if (ran.code >= 3) BOOST_TEST(has(ran.err, "solieu: " + file + ": "), ran.err);
    }
}

BOOST_AUTO_TEST_CASE(a_gigabyte_of_zeros) {
    const Folder folder;
    const std::string file = folder / "zeros.txt";
    put(file, "");
    std::filesystem::resize_file(file, 1ull << 30);  // takes no room on the disk
    const Ran ran = run({"extract", file});
    BOOST_TEST((ran.code == 4 || ran.code == 6), ran.code << ": " << ran.err);
    BOOST_TEST(has(ran.err, "solieu: " + file + ": "), ran.err);
    BOOST_TEST(ran.peak < 100 * memory_factor);
    BOOST_TEST(ran.seconds < 20.0);
}

BOOST_AUTO_TEST_CASE(output_that_cannot_be_written) {
    const std::string report = data + "/restricted.pdf";
    for (const std::string target : {"/nowhere/a.json", "/nowhere/b/", "/proc/a.json", "/dev/full"}) {
        const Ran ran = run({"extract", report, "-o", target});
        // A folder that is not there is made; only /proc and devices refuse root.
        if (target == "/nowhere/b/" && ran.code == 0) {
            std::filesystem::remove_all("/nowhere");
            continue;
        }
        BOOST_TEST(ran.code == 7, target << ": " << ran.code);
        BOOST_TEST(has(ran.err, "cannot write"), ran.err);
    }
    BOOST_TEST(std::filesystem::is_character_file("/dev/full"));
}

BOOST_AUTO_TEST_CASE(standard_output_that_is_full) {
    const std::string report = data + "/restricted.pdf";
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"extract", report},
                                               {"extract", report, "--format", "csv"},
                                               {"extract", report, "--format", "xlsx"},
                                               {"extract", report, "--format", "html"},
                                               {"extract", samples + "/years.pdf", "--format", "ndjson"},
                                               {"extract", report, report, "--format", "sqlite"},
                                               {"audit", report},
                                               {"--help"},
                                               {"extract", "--help"},
                                               {"--version"}}) {
        const Ran ran = run(arguments, "/dev/full");
        BOOST_TEST(ran.code == 7, arguments.front() << ": " << ran.code);
        BOOST_TEST(has(ran.err, "solieu: standard output: cannot write"), ran.err);
    }
}

BOOST_AUTO_TEST_CASE(an_old_result_outlives_a_failure) {
    const Folder folder;
    put(folder / "a.json", "old");
    BOOST_TEST(run({"extract", data + "/encrypted.pdf", "-o", folder / "a.json"}).code == 5);
    BOOST_TEST(content_of(folder / "a.json") == "old");
    BOOST_TEST(folder.entries() == 1U);
}

BOOST_AUTO_TEST_CASE(a_result_never_replaces_its_input) {
    const Folder folder;
    const std::string file = folder / "a.json";
    std::filesystem::copy_file(data + "/restricted.pdf", file);
    const std::string before = content_of(file);
    BOOST_TEST(run({"extract", file, "-o", file}).code == 7);
    BOOST_TEST(run({"extract", file, "-o", folder.path()}).code == 7);
    BOOST_TEST(content_of(file) == before);
}

BOOST_AUTO_TEST_CASE(one_bad_file_does_not_stop_the_others) {
    const Folder folder;
    const std::string good = data + "/restricted.pdf", bad = data + "/encrypted.pdf";
    const Ran ran = run({"extract", good, bad, "/nowhere/a.pdf", samples + "/years-cells.txt", "-o", folder / "out"});
    BOOST_TEST(ran.code == 8, ran.err);
    BOOST_TEST(has(ran.err, "solieu: " + bad + ": "), ran.err);
    BOOST_TEST(has(ran.err, "solieu: /nowhere/a.pdf: "), ran.err);
    BOOST_TEST(has(ran.out, good + " -> " + (folder / "out/restricted.json")), ran.out);
    BOOST_TEST(std::filesystem::file_size(folder / "out/restricted.json") > 100U);
    BOOST_TEST(std::filesystem::file_size(folder / "out/years-cells.json") > 100U);
    BOOST_TEST(!std::filesystem::exists(folder / "out/encrypted.json"));
    const Ran audit = run({"audit", good, bad});
    BOOST_TEST(audit.code == 8);
    BOOST_TEST(has(audit.out, good));
}

BOOST_AUTO_TEST_CASE(csv_for_a_folder) {
    const Folder folder;
    const Ran ran =
        run({"extract", samples + "/years.pdf", samples + "/years-cells.txt", "-o", folder.path(), "--format", "csv"});
    BOOST_TEST(ran.code == 0, ran.err);
    BOOST_TEST(folder.entries() == 6U);  // and datapackage.json, summary.csv and .solieu-results
    for (const char* name : {"years.csv", "years-cells.csv", "findings.csv"}) {
        const std::string csv = content_of(folder / name);
        BOOST_TEST(csv.starts_with("\xEF\xBB\xBF"
                                   "report,"),
                   name);
        BOOST_TEST(csv.ends_with("\r\n"), name);
    }
}

BOOST_AUTO_TEST_CASE(one_database_for_many_runs) {
    const Folder folder;
    const std::string file = folder / "all.sqlite";
    BOOST_TEST(run({"extract", samples + "/years.pdf", samples + "/years-cells.txt", "-o", file}).code == 0);
    const std::string all = "SELECT * FROM observations ORDER BY report_id, observation_id";
    const std::string before = query(file, all);
    BOOST_TEST(!before.empty());
    const Ran again = run({"extract", samples + "/years.pdf", "-o", file});
    BOOST_TEST(again.code == 0, again.err);
    BOOST_TEST(has(again.out, " -> " + file + ": "), again.out);
    BOOST_TEST(query(file, all) == before);
    // A file that is no database is left as it is.
    put(folder / "notes.db", "these are notes of somebody, and no database");
    const Ran refused = run({"extract", samples + "/years.pdf", "-o", folder / "notes.db"});
    BOOST_TEST(refused.code == 7, refused.err);
    BOOST_TEST(has(content_of(folder / "notes.db"), "notes of somebody"));
}

BOOST_AUTO_TEST_CASE(forms_on_standard_output) {
    const std::string report = samples + "/years.pdf";
    BOOST_TEST(run({"extract", report, "--format", "xlsx", "-o", "-"}).out.starts_with("PK"));
    BOOST_TEST(run({"extract", report, report, "--format", "sqlite"}).out.starts_with("SQLite format 3"));
    const Ran lines = run({"extract", report, samples + "/years-cells.txt", "--format", "ndjson"});
    BOOST_TEST(has(lines.out, "years.pdf\""));
    BOOST_TEST(has(lines.out, "years-cells.txt\""));
}

BOOST_AUTO_TEST_CASE(a_page_to_look_at) {
    const Folder folder;
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    ::setenv("BROWSER", "/bin/true", 1);
    const Ran shown = run({"view", samples + "/years.pdf", "--lang", "en"});
    ::unsetenv("TMPDIR");
    BOOST_TEST(shown.code == 0);
    BOOST_TEST(shown.err == "");
    BOOST_TEST_REQUIRE(shown.out.starts_with(folder.path() + "/solieu-view-"), shown.out);
    BOOST_TEST(shown.out.ends_with("/years.html\n"));
    const std::filesystem::path page = shown.out.substr(0, shown.out.size() - 1);
    BOOST_TEST(content_of(page.string()).starts_with("<!doctype html>\n<html lang=\"en\">"));
    const auto rights = std::filesystem::status(page.parent_path()).permissions();
    BOOST_TEST((rights == std::filesystem::perms::owner_all));  // nobody else looks into a report

    ::setenv("BROWSER", "/nowhere/browser", 1);
    ::unsetenv("DISPLAY");
    ::unsetenv("WAYLAND_DISPLAY");
    const Ran alone = run({"view", samples + "/years.pdf", "-o", folder / "x.html"});
    ::unsetenv("BROWSER");
    BOOST_TEST(alone.code == 0);
    BOOST_TEST(alone.out == (folder / "x.html") + "\n");
    BOOST_TEST(has(alone.err, "found no browser to open it with: open " + (folder / "x.html")), alone.err);
    check_refused(run({"view", folder / "gone.pdf"}), 3, folder / "gone.pdf");
    const std::string copy = folder / "a.html";
    put(copy, content_of(samples + "/years-cells.txt"));
    BOOST_TEST(run({"view", copy, "-o", copy}).code == 7);
    BOOST_TEST(content_of(copy) == content_of(samples + "/years-cells.txt"));
    BOOST_TEST(run({"view", samples + "/years.pdf", "-o", folder / "no/x.html"}).code == 7);

    const Ran audited = run({"audit", samples + "/district.pdf", "--format", "html", "--lang", "en"});
    BOOST_TEST(audited.code == 1);
    BOOST_TEST(audited.out.starts_with("<!doctype html>\n<html lang=\"en\">"));
    BOOST_TEST(has(audited.out, "<li id=\"e1\" class=\"error\""));
}

BOOST_AUTO_TEST_CASE(a_new_name_without_extension_is_a_folder) {
    const Folder folder;
    BOOST_TEST(run({"extract", samples + "/years-cells.txt", "-o", folder / "ket-qua", "--format", "csv"}).code == 0);
    BOOST_TEST(std::filesystem::exists(folder / "ket-qua/years-cells.csv"));
    BOOST_TEST(std::filesystem::exists(folder / "ket-qua/findings.csv"));
}

BOOST_AUTO_TEST_CASE(equal_names_from_two_folders) {
    const Folder folder;
    std::filesystem::create_directory(folder / "b");
    std::filesystem::copy_file(data + "/restricted.pdf", folder / "b/restricted.pdf");
    BOOST_TEST(run({"extract", data + "/restricted.pdf", folder / "b/restricted.pdf", "-o", folder / "out"}).code == 0);
    BOOST_TEST(has(content_of(folder / "out/restricted.json"), data));
    BOOST_TEST(has(content_of(folder / "out/restricted-2.json"), folder / "b/restricted.pdf"));
}

BOOST_AUTO_TEST_CASE(equal_names_in_two_runs) {
    const Folder folder;
    std::filesystem::create_directory(folder / "b");
    const std::string first = samples + "/years-cells.txt", other = folder / "b/years-cells.txt", out = folder / "out";
    put(other, content_of(samples + "/district-tabs.txt"));
    BOOST_TEST(run({"extract", first, "-o", out}).code == 0);
    const std::string before = content_of(out + "/years-cells.json");
    const Ran later = run({"extract", other, "-o", out});
    BOOST_TEST(later.code == 0, later.err);
    BOOST_TEST(has(later.err, "years-cells.* is the result of another file of that name"), later.err);
    BOOST_TEST(has(later.out, other + " -> " + out + "/years-cells-2.json"), later.out);
    BOOST_TEST(content_of(out + "/years-cells.json") == before);
    const Ran again = run({"extract", first, other, "-o", out});
    BOOST_TEST(again.code == 0);
    BOOST_TEST(!has(again.err, "another file"), again.err);
    BOOST_TEST(content_of(out + "/years-cells.json") == before);
}

// The lines of a run that is ended in its middle are there, and what it had begun is removed by the next.
BOOST_AUTO_TEST_CASE(lines_come_one_by_one) {
    const Folder folder;
    const std::string out = folder / "out", second = folder / "b.rtf", temporary = folder / "tmp";
    std::filesystem::create_directory(out);
    std::filesystem::create_directory(temporary);
    put(out + "/.solieu-1-0.part", "left by a run that died");
    put(second, "{\\rtf1 }");
    const FakeOffice office(": > $HOME/here\nexec sleep 1000\n");
    int ends[2] = {-1, -1};
    BOOST_TEST_REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::setenv("TMPDIR", temporary.c_str(), 1);
        ::execl(SOLIEU_PROGRAM, SOLIEU_PROGRAM, "extract", (samples + "/years-cells.txt").c_str(), second.c_str(),
                "--convert", "-o", out.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string line;
    for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';) line += c;
    BOOST_TEST(has(line, "years-cells.txt -> "), line);
    BOOST_TEST(std::filesystem::exists(out + "/years-cells.json"));
    BOOST_TEST(!std::filesystem::exists(out + "/.solieu-1-0.part"));
    const auto converter_is_there = [&temporary] {
        for (const auto& entry : std::filesystem::directory_iterator(temporary))
            if (std::filesystem::exists(entry.path() / "here")) return true;
        return false;
    };
    for (int i = 0; i < 600 && !converter_is_there(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    BOOST_TEST(converter_is_there());
    int status = 0;
    BOOST_TEST(::waitpid(child, &status, WNOHANG) == 0);  // still at the second file
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    ::close(ends[0]);
}

BOOST_AUTO_TEST_CASE(an_ending_that_is_no_form) {
    const Folder folder;
    const Ran ran = run({"extract", samples + "/years-cells.txt", "-o", folder / "ketqua.docx"});
    BOOST_TEST(ran.code == 2, ran.err);
    BOOST_TEST(has(ran.err, "json, ndjson, csv, xlsx, sqlite, html, pdf"), ran.err);
    BOOST_TEST(folder.entries() == 0U);
}

BOOST_AUTO_TEST_CASE(an_audit_of_nothing_is_not_clean) {
    const std::string scan = samples + "/scans/department-curled.pdf", picture = samples + "/scans/forms-bilevel.tif";
    for (const std::string& file : {scan, picture}) {
        const Ran ran = run({"audit", file, "--ocr", "never"});
        check_refused(ran, 3, file);
        BOOST_TEST(has(ran.err, "--ocr never"), ran.err);
    }
    // Who asks for data gets what there is, with the diagnostics.
    const Ran data_of_it = run({"extract", scan, "--ocr", "never"});
    BOOST_TEST(data_of_it.code == 0);
    BOOST_TEST(has(data_of_it.out, R"("code":"page-needs-ocr")"));
    BOOST_TEST(has(data_of_it.err, "not read"), data_of_it.err);
}

BOOST_AUTO_TEST_CASE(findings_of_severity_error_give_1) {
    const Ran faulty = run({"audit", samples + "/district.pdf"});
    BOOST_TEST(faulty.code == 1, faulty.err);
    BOOST_TEST(has(faulty.out, "LỖI"), faulty.out);
    BOOST_TEST(has(faulty.out, "chưa đối chiếu được"));
    const Ran english = run({"audit", samples + "/district.pdf", "--lang", "en"});
    BOOST_TEST(has(english.out, "ERROR"));
    BOOST_TEST(run({"extract", samples + "/district.pdf"}).code == 0);
    const Ran sound = run({"audit", samples + "/district-sound.pdf"});
    BOOST_TEST(sound.code == 0, sound.out);
}

BOOST_AUTO_TEST_CASE(colours_only_when_asked) {
    const std::string report = samples + "/district.pdf";
    BOOST_TEST(!has(run({"audit", report}).out, "\x1b["));
    BOOST_TEST(has(run({"audit", report, "--color", "always"}).out, "\x1b["));
}

BOOST_AUTO_TEST_CASE(the_same_bytes_again_with_any_number_of_threads) {
    const std::string report = samples + "/province.pdf";
    const Ran one = run({"extract", report, "-j", "1"});
    BOOST_TEST(one.code == 0, one.err);
    BOOST_TEST(one.out.size() > 10'000U);
    BOOST_TEST((one.out == run({"extract", report, "-j", "1"}).out));
    BOOST_TEST((one.out == run({"extract", report, "-j", "4"}).out));
}

BOOST_AUTO_TEST_CASE(only_some_pages) {
    const Ran ran = run({"audit", samples + "/province.pdf", "--pages", "1", "--lang", "en"});
    BOOST_TEST(has(ran.out, "Only read 1 of "), ran.out);
    const Ran beyond = run({"extract", samples + "/province.pdf", "--pages", "900-"});
    BOOST_TEST(beyond.signal == 0);
    check_refused(beyond, 2, samples + "/province.pdf");
    BOOST_TEST(has(beyond.err, " pages, so there is nothing to read of the pages from 900 on"), beyond.err);
}

BOOST_AUTO_TEST_CASE(pages_that_are_not_there) {
    for (const std::string& file : {samples + "/province.pdf", samples + "/scans/forms-bilevel.tif",
                                    samples + "/district-word.docx", samples + "/district-tabs.txt"}) {
        const Ran ran = run({"extract", file, "--pages", "500-600"});
        check_refused(ran, 2, file);
        BOOST_TEST(has(ran.err, "it has "), ran.err);
        BOOST_TEST(has(ran.err, "the pages 500-600"), ran.err);
    }
    const Ran some = run({"extract", samples + "/years-cells.txt", "--pages", "1-600"});
    BOOST_TEST(some.code == 0, some.err);
    BOOST_TEST(has(some.out, R"("code":"pages-past-end","severity":"info")"), some.out);
    BOOST_TEST(has(some.err, "of the pages 1-600 only "), some.err);
    const Ran shown = run({"audit", samples + "/years-cells.txt", "--pages", "1-600"});
    BOOST_TEST(has(shown.out, "[pages-past-end]"), shown.out);
    const Ran both = run({"audit", samples + "/province.pdf", samples + "/years-cells.txt", "--pages", "5"});
    BOOST_TEST(both.code == 8, both.err);
}

// What the README shows is what the program writes: each shown line stands in the output of the command above it.
BOOST_AUTO_TEST_CASE(the_excerpts_of_the_readme_are_true) {
    std::istringstream readme(content_of(SOLIEU_SOURCE_DIR "/README.md"));
    const std::string prompt = "$ solieu ";
    std::string line, out;
    int shown = 0;
    while (std::getline(readme, line)) {
        if (line.starts_with(prompt)) {
            std::istringstream words(line.substr(prompt.size()));
            std::vector<std::string> arguments;
            for (std::string word; words >> word;) {
                arguments.push_back(word.starts_with("corpus/") ? SOLIEU_SOURCE_DIR "/" + word : word);
            }
            out = run(arguments).out;
        } else if (line.starts_with("```")) {
            out.clear();
        } else if (!out.empty() && line != "…") {
            BOOST_TEST(has(out, line), line);
            ++shown;
        }
    }
    BOOST_TEST(shown >= 8);
}

BOOST_AUTO_TEST_CASE(usage) {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {}, {"extrct"}, {"extract"}, {"extract", "a", "b"}, {"audit", "--lang", "xx", "a"}}) {
        const Ran ran = run(arguments);
        BOOST_TEST(ran.code == 2);
        BOOST_TEST(ran.out == "");
        BOOST_TEST(ran.err.starts_with("solieu: "), ran.err);
    }
    BOOST_TEST(run({"--help"}).code == 0);
    BOOST_TEST(has(run({"audit", "--help"}).out, "--lang"));
    BOOST_TEST(has(run({"extract", "--version"}).out, "solieu "));
}

BOOST_AUTO_TEST_SUITE_END()
