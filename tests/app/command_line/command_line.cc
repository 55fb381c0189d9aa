#include "app/command_line/command_line.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <regex>

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(command_line_tests)

namespace {

Request parse(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "solieu");
    return parse_command_line(static_cast<int>(arguments.size()), arguments.data());
}

Stop stop(const std::vector<const char*>& arguments) {
    const Request request = parse(arguments);
    BOOST_TEST_REQUIRE(std::holds_alternative<Stop>(request));
    return std::get<Stop>(request);
}

ExtractRequest extract_request(const std::vector<const char*>& arguments) {
    const Request request = parse(arguments);
    BOOST_TEST_REQUIRE(std::holds_alternative<ExtractRequest>(request));
    return std::get<ExtractRequest>(request);
}

AuditRequest audit_request(const std::vector<const char*>& arguments) {
    const Request request = parse(arguments);
    BOOST_TEST_REQUIRE(std::holds_alternative<AuditRequest>(request));
    return std::get<AuditRequest>(request);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_extract_takes) {
    const ExtractRequest one = extract_request({"extract", "a.pdf"});
    BOOST_TEST(one.files.size() == 1U);
    BOOST_TEST((one.formats == std::vector<Format>{Format::json}));
    BOOST_TEST(one.output == "");
    BOOST_TEST(one.read.named == "");
    const ExtractRequest all =
        extract_request({"extract", "a.pdf", "-o", "out", "b.txt", "--format", "csv", "-j", "3", "--pages", "2-9"});
    BOOST_TEST(all.files == (std::vector<std::string>{"a.pdf", "b.txt"}), boost::test_tools::per_element());
    BOOST_TEST(all.output == "out");
    BOOST_TEST((all.formats == std::vector<Format>{Format::csv}));
    BOOST_TEST(all.read.options.threads == 3);
    BOOST_TEST(all.read.options.first_page == 2);
    BOOST_TEST(all.read.options.last_page == 9);
    BOOST_TEST(all.read.named == "--pages 2-9");
    BOOST_TEST(extract_request({"extract", "a.pdf", "-o", "-"}).output == "");
}

BOOST_AUTO_TEST_CASE(what_indicators_takes) {
    using Action = IndicatorsRequest::Action;
    const auto request = [](const std::vector<const char*>& arguments) {
        const Request parsed = parse(arguments);
        BOOST_TEST_REQUIRE(std::holds_alternative<IndicatorsRequest>(parsed));
        return std::get<IndicatorsRequest>(parsed);
    };
    BOOST_TEST((request({"indicators", "list"}).action == Action::list));
    const IndicatorsRequest show = request({"indicators", "show", "procedures.total", "finance"});
    BOOST_TEST((show.action == Action::show));
    BOOST_TEST(show.ids == (std::vector<std::string>{"procedures.total", "finance"}), boost::test_tools::per_element());
    const IndicatorsRequest unmatched = request({"indicators", "unmatched", "a.pdf", "b.txt", "--pages", "2"});
    BOOST_TEST((unmatched.action == Action::unmatched));
    BOOST_TEST(unmatched.files == (std::vector<std::string>{"a.pdf", "b.txt"}), boost::test_tools::per_element());
    BOOST_TEST(unmatched.read.options.first_page == 2);
    BOOST_TEST((stop({"indicators"}).code == ExitCode::usage));
    BOOST_TEST((stop({"indicators", "show"}).code == ExitCode::usage));
    BOOST_TEST((stop({"indicators", "unmatched"}).code == ExitCode::usage));
    BOOST_TEST((stop({"indicators", "unmatched", "a.pdf", "--pages", "x"}).code == ExitCode::usage));
    BOOST_TEST(has(stop({"indicators", "--help"}).text, "local."));
}

BOOST_AUTO_TEST_CASE(endings_of_files_that_are_not_written) {
    for (const char* output : {"x.docx", "x.txt", "x.PNG", "a.b/x.zip", "x.foo", "x."}) {
        const Stop refused = stop({"extract", "a.pdf", "-o", output});
        BOOST_TEST((refused.code == ExitCode::usage), output);
        BOOST_TEST(has(refused.text, std::string(output) + " does not end like"), refused.text);
        BOOST_TEST(has(refused.text, "json, ndjson, csv, xlsx, sqlite, html, pdf"), refused.text);
    }
    BOOST_TEST((stop({"extract", "a.pdf", "-o", "x.docx", "--format", "json"}).code == ExitCode::usage));
    BOOST_TEST((stop({"extract", "a.pdf", "b.pdf", "-o", "x.docx"}).code == ExitCode::usage));
    BOOST_TEST(extract_request({"extract", "a.pdf", "-o", "x.txt", "--format", "json"}).output == "x.txt");
    BOOST_TEST(extract_request({"extract", "a.pdf", "-o", "x.docx/"}).output == "x.docx/");
    BOOST_TEST(extract_request({"extract", "a.pdf", "-o", "x.unknown", "--format", "json"}).output == "x.unknown");
}

BOOST_AUTO_TEST_CASE(formats_of_extract) {
    using Formats = std::vector<Format>;
    const auto formats = [](const std::vector<const char*>& arguments) { return extract_request(arguments).formats; };
    BOOST_TEST((formats({"extract", "a.pdf", "-o", "x.xlsx"}) == Formats{Format::xlsx}));
    BOOST_TEST((formats({"extract", "a.pdf", "b.pdf", "-o", "x.db"}) == Formats{Format::sqlite}));
    BOOST_TEST((formats({"extract", "a.pdf", "-o", "x.txt", "--format", "csv"}) == Formats{Format::csv}));
    BOOST_TEST((formats({"extract", "a.pdf", "-o", "x.htm"}) == Formats{Format::html}));
    BOOST_TEST((formats({"extract", "--format", "ndjson", "a.pdf", "b.pdf"}) == Formats{Format::ndjson}));
    BOOST_TEST((formats({"extract", "a.pdf", "-o", "kq", "--format", "csv", "--format", "xlsx", "--format=csv"}) ==
                Formats{Format::csv, Format::xlsx}));
    for (const std::vector<const char*>& wrong : std::vector<std::vector<const char*>>{
             {"extract", "a.pdf", "-o", "x.csv", "--format", "json"},
             {"extract", "a.pdf", "-o", "x.csv", "--format", "json", "--format", "csv"},
             {"extract", "a.pdf", "--format", "json", "--format", "csv"},
             {"extract", "a.pdf", "b.pdf", "-o", "x.json"},
             {"extract", "a.pdf", "b.pdf", "-o", "-", "--format", "xlsx"},
             {"extract", "a.pdf", "b.pdf", "-o", "x.html"},
             {"extract", "a.pdf", "--format", "ods"},
         }) {
        BOOST_TEST((stop(wrong).code == ExitCode::usage));
    }
    BOOST_TEST(has(stop({"extract", "a.pdf", "--format", "ods"}).text, "ods is none of json|ndjson|csv|xlsx|sqlite"));
}

BOOST_AUTO_TEST_CASE(what_view_takes) {
    const auto request = [](const std::vector<const char*>& arguments) {
        const Request parsed = parse(arguments);
        BOOST_TEST_REQUIRE(std::holds_alternative<ViewRequest>(parsed));
        return std::get<ViewRequest>(parsed);
    };
    const ViewRequest plain = request({"view", "a.pdf"});
    BOOST_TEST((plain.files == std::vector<std::string>{"a.pdf"}));
    BOOST_TEST(plain.output == "");
    BOOST_TEST((plain.language == output::Language::vi));
    const ViewRequest all =
        request({"view", "--lang", "en", "-o", "x.html", "--ocr", "never", "--pages", "2", "a.pdf"});
    BOOST_TEST((all.language == output::Language::en));
    BOOST_TEST(all.output == "x.html");
    BOOST_TEST((all.read.options.ocr == extract::Ocr::never));
    BOOST_TEST(all.read.named == "--pages 2 --ocr never");
    for (const std::vector<const char*>& wrong : std::vector<std::vector<const char*>>{
             {"view"},
             {"view", "a.pdf", "b.pdf"},
             {"view", "a.pdf", "-o", "-"},
             {"view", "a.pdf", "-o", "x.json"},
             {"view", "a.pdf", "-o", "b.pdf"},
             {"view", "a.pdf", "--lang", "fr"},
         }) {
        BOOST_TEST((stop(wrong).code == ExitCode::usage));
    }
}

BOOST_AUTO_TEST_CASE(a_page_of_audit_shows_one_report) {
    BOOST_TEST((audit_request({"audit", "--format", "html", "a.pdf"}).format == AuditFormat::html));
    BOOST_TEST((stop({"audit", "--format", "html", "a.pdf", "b.pdf"}).code == ExitCode::usage));
    BOOST_TEST((stop({"audit", "--format", "html", "a.pdf", "--explain", "e1"}).code == ExitCode::usage));
}

BOOST_AUTO_TEST_CASE(what_audit_takes) {
    const AuditRequest plain = audit_request({"audit", "a.pdf"});
    BOOST_TEST((plain.language == output::Language::vi));
    BOOST_TEST((plain.color == Color::automatic));
    BOOST_TEST((plain.format == AuditFormat::text));
    const AuditRequest all =
        audit_request({"audit", "--lang", "en", "--color=never", "--format", "csv", "a.pdf", "b.pdf"});
    BOOST_TEST((all.language == output::Language::en));
    BOOST_TEST((all.color == Color::never));
    BOOST_TEST((all.format == AuditFormat::csv));
    BOOST_TEST(all.files.size() == 2U);
}

BOOST_AUTO_TEST_CASE(how_scans_are_read) {
    BOOST_TEST((extract_request({"extract", "a.pdf"}).read.options.ocr == extract::Ocr::automatic));
    const ExtractRequest always = extract_request({"extract", "a.tif", "--ocr", "always", "--pages", "3-7"});
    BOOST_TEST((always.read.options.ocr == extract::Ocr::always));
    BOOST_TEST(always.read.named == "--pages 3-7 --ocr always");
    const AuditRequest never = audit_request({"audit", "a.pdf", "--ocr=never"});
    BOOST_TEST((never.read.options.ocr == extract::Ocr::never));
    BOOST_TEST(never.read.named == "--ocr never");
    BOOST_TEST(audit_request({"audit", "a.pdf", "--ocr", "auto"}).read.named == "");
    BOOST_TEST(has(stop({"extract", "a.pdf", "--ocr", "yes"}).text, "yes is none of auto|always|never"));
    for (const char* command : {"extract", "audit"}) BOOST_TEST(has(stop({command, "--help"}).text, "--ocr"));
    BOOST_TEST((never.read.options.reader == extract::PrintReader::lines));
    const ExtractRequest other = extract_request({"extract", "a.pdf", "--reader", "tesseract", "--ocr", "always"});
    BOOST_TEST((other.read.options.reader == extract::PrintReader::tesseract));
    BOOST_TEST(other.read.named == "--ocr always --reader tesseract");
    BOOST_TEST(has(stop({"extract", "a.pdf", "--reader", "x"}).text, "x is none of"));
}

BOOST_AUTO_TEST_CASE(names_of_files_are_never_taken_for_something_else) {
    for (const char* name : {"rules", "a,b", "quý 3 (bản sao).pdf", "view", "%", "a=b"}) {
        const ExtractRequest request = extract_request({"extract", name});
        BOOST_TEST_REQUIRE(request.files.size() == 1U);
        BOOST_TEST(request.files[0] == name);
    }
    // CLI11 knows lists in brackets.
    const ExtractRequest brackets = extract_request({"extract", "[a,b]", "[]", "-o", "[x,y]"});
    BOOST_TEST(brackets.files == (std::vector<std::string>{"./[a,b]", "./[]"}), boost::test_tools::per_element());
    BOOST_TEST(brackets.output == "./[x,y]");
    BOOST_TEST(extract_request({"extract", "--", "-a.pdf"}).files[0] == "-a.pdf");
}

BOOST_AUTO_TEST_CASE(batch_has_parts) {
    const auto batch = [](const std::vector<const char*>& arguments) {
        const Request request = parse(arguments);
        BOOST_TEST_REQUIRE(std::holds_alternative<BatchRequest>(request));
        return std::get<BatchRequest>(request);
    };
    const BatchRequest all = batch({"batch", "kho", "@ds.txt", "--out", "kq", "-j", "8", "--since", "1970-01-02"});
    BOOST_TEST((all.what == BatchRequest::What::all));
    BOOST_TEST(all.inputs.size() == 2U);
    BOOST_TEST(all.manifest == "kq/batch.sqlite");
    BOOST_TEST(all.read.options.threads == 8);
    BOOST_TEST(all.since == 86'400'000'000'000);
    const BatchRequest part = batch({"batch", "run", "--out", "kq", "--shard", "3/8", "--ocr", "never"});
    BOOST_TEST((part.what == BatchRequest::What::run));
    BOOST_TEST(part.shard == 3);
    BOOST_TEST(part.shards == 8);
    BOOST_TEST(part.read.named == "--ocr never");
    const BatchRequest database = batch({"batch", "kho", "--out", "x/cchc.sqlite"});
    BOOST_TEST(database.manifest == "x/cchc.batch.sqlite");
    BOOST_TEST(database.formats.empty());
    const BatchRequest server = batch(
        {"batch", "run", "--out", "postgresql://an:MAT@may-chu/cchc", "--manifest", "x/cchc.sqlite", "--shard", "1/2"});
    BOOST_TEST(server.database == "postgresql://an:MAT@may-chu/cchc");
    BOOST_TEST(server.output == "postgresql://an@may-chu/cchc");
    BOOST_TEST(server.manifest == "x/cchc.sqlite");
    BOOST_TEST(server.folder == "x");
    BOOST_TEST((batch({"batch", "report", "--out", "kq", "--as", "html"}).form == BatchRequest::Form::html));
}

BOOST_AUTO_TEST_CASE(a_database_on_a_server) {
    const ExtractRequest extract = extract_request({"extract", "a.pdf", "b.pdf", "-o", "postgresql://may-chu/cchc"});
    BOOST_TEST((extract.formats == std::vector<Format>{Format::postgres}));
    const auto complaint = [](const std::vector<const char*>& arguments) {
        const Stop stopped = stop(arguments);
        BOOST_TEST((stopped.code == ExitCode::usage));
        BOOST_TEST(!has(stopped.text, "MAT"), stopped.text);
        return stopped.text;
    };
    const char* const url = "postgresql://an:MAT@may-chu/cchc";
    BOOST_TEST(has(complaint({"extract", "a.pdf", "-o", url, "--format", "csv"}), "leave out --format"));
    BOOST_TEST(has(complaint({"extract", "a.pdf", "-o", "postgresql://an:MAT@MAT@may-chu/cchc"}), "%40"));
    BOOST_TEST(has(complaint({"batch", "kho", "--out", url}), "postgresql://an@may-chu/cchc needs --manifest FILE"));
    BOOST_TEST(has(complaint({"batch", "kho", "--out", "postgresql://an:MAT/cchc", "--manifest", "b"}), "no port"));
    BOOST_TEST(has(complaint({"batch", "kho", "--out", "kq", "--manifest", "b"}), "--manifest is for"));
}

BOOST_AUTO_TEST_CASE(help_and_version_of_everything) {
    for (const auto& arguments :
         std::vector<std::vector<const char*>>{{"--help"}, {"-h"}, {"extract", "--help"}, {"audit", "-h"}}) {
        BOOST_TEST((stop(arguments).code == ExitCode::done));
        BOOST_TEST(has(stop(arguments).text, "Examples:"));
    }
    BOOST_TEST(has(stop({"extract", "--help"}).text, "--pages"));
    BOOST_TEST(has(stop({"audit", "--help"}).text, "--lang"));
    for (const char* words : {"Several FILEs", "warning, never an error"})
        BOOST_TEST(has(stop({"audit", "--help"}).text, words), words);
    BOOST_TEST(stop({"--version"}).text == stop({"audit", "--version"}).text);
    BOOST_TEST(stop({"extract", "--version"}).text.starts_with("solieu "));
}

// What messages and help say to do can be done: each option that a text names is one of the program's.
BOOST_AUTO_TEST_CASE(no_text_names_an_option_that_does_not_exist) {
    std::string help;
    for (const char* command : {"extract", "audit", "view", "decide", "batch", "indicators", "rules"})
        help += stop({command, "--help"}).text;
    help += stop({"packs", "import-territories", "--help"}).text;
    help += stop({"indicators", "unmatched", "--help"}).text + stop({"rules", "show", "--help"}).text;
    static const std::regex literal(R"re("(?:[^"\\\n]|\\.)*")re"), option(R"( (--[a-z][a-z-]*))");
    int options = 0;
    for (const char* folder : {"extract", "grammar", "normalize", "audit", "output", "app"}) {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(std::string(SOLIEU_SOURCE_DIR "/") + folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".cc" && extension != ".h") continue;
            std::ifstream file(entry.path());
            for (std::string line; std::getline(file, line);) {
                if (!has(line, " --") && !has(line, "raise the limit")) continue;
                for (std::sregex_iterator text(line.begin(), line.end(), literal), end; text != end; ++text) {
                    const std::string words = text->str();
                    BOOST_TEST(!has(words, "raise the limit"), entry.path() << ": " << words);
                    if (has(words, "soffice")) continue;  // a command of another program
                    for (std::sregex_iterator one(words.begin(), words.end(), option); one != end; ++one, ++options)
                        BOOST_TEST(has(help, one->str(1)), entry.path() << ": " << words);
                }
            }
        }
    }
    BOOST_TEST(options > 20);
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_told) {
    const std::vector<std::vector<const char*>> wrong = {{},
                                                         {""},
                                                         {"extrct", "a.pdf"},
                                                         {"extract"},
                                                         {"extract", ""},
                                                         {"extract", "a", "b"},
                                                         {"extract", "a", "b", "-o", "-"},
                                                         {"extract", "a", "-o", ""},
                                                         {"extract", "a", "-o"},
                                                         {"extract", "a", "--format", "xml"},
                                                         {"extract", "a", "--lang", "fr"},
                                                         {"extract", "a", "-j", "0"},
                                                         {"extract", "a", "-j", "99999999999999"},
                                                         {"extract", "a", "--pages", "0"},
                                                         {"audit", "a", "--lang", "fr"},
                                                         {"audit", "a", "--color", ""},
                                                         {"audit", "a", "--pages", "x"}};
    for (const auto& arguments : wrong) {
        const Stop reason = stop(arguments);
        BOOST_TEST((reason.code == ExitCode::usage));
        BOOST_TEST(has(reason.text, "--help tells how to use it"), reason.text);
    }
    BOOST_TEST(has(stop({"extrct", "a.pdf"}).text, "extrct is no command"));
    BOOST_TEST(has(stop({"extract", "a", "--format", "xml"}).text, "xml is none of json|ndjson|csv|xlsx|sqlite"));
    BOOST_TEST(has(stop({"extract", "a", "b"}).text, "-o FOLDER"));
}

BOOST_AUTO_TEST_CASE(language_and_country) {
    const auto extract = extract_request({"extract", "a", "--format", "csv", "--csv-locale", "vi"});
    BOOST_TEST(extract.csv.delimiter == ';');
    BOOST_TEST(extract.csv.decimal_mark == ',');
    BOOST_TEST((extract.language == output::Language::vi));
    const auto english = extract_request({"extract", "a", "-o", "a.xlsx", "--lang", "en"});
    BOOST_TEST((english.language == output::Language::en));
    BOOST_TEST(english.csv.delimiter == ',');
    const auto audit = audit_request({"audit", "a", "--format", "csv", "--csv-locale", "vi"});
    BOOST_TEST(audit.csv.delimiter == ';');
    BOOST_TEST(has(stop({"extract", "a", "--csv-locale", "vi"}).text, "--csv-locale is for CSV"));
    BOOST_TEST(has(stop({"audit", "a", "--csv-locale", "vi"}).text, "--csv-locale is for CSV"));
    BOOST_TEST(has(stop({"audit", "a", "--format", "csv", "--csv-locale", "fr"}).text, "fr is none of none|vi"));
}

BOOST_AUTO_TEST_SUITE_END()
