#include "app/command_line/common_options.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <system_error>

namespace solieu::app {

namespace {

constexpr int max_threads = 256;
constexpr int max_seconds = 1'000'000;
constexpr int max_megabytes = 1 << 20;

const Choices<extract::Ocr>& ocr_choices() {
    static const Choices<extract::Ocr> choices = {
        {"auto", extract::Ocr::automatic}, {"always", extract::Ocr::always}, {"never", extract::Ocr::never}};
    return choices;
}

const Choices<extract::PrintReader>& reader_choices() {
    static const Choices<extract::PrintReader> choices = {{"lines", extract::PrintReader::lines},
                                                          {"tesseract", extract::PrintReader::tesseract}};
    return choices;
}

// Computing and pages get more in the same measure.
void take_time_limit(int seconds, WorkLimits& limits) {
    const WorkLimits usual;
    const auto in_measure = [&](std::chrono::milliseconds time) { return time * seconds * 1000 / usual.wall.count(); };
    limits.wall = in_measure(usual.wall);
    limits.wall_per_page = in_measure(usual.wall_per_page);
    limits.cpu = in_measure(usual.cpu);
    limits.cpu_per_page = in_measure(usual.cpu_per_page);
}

}  // namespace

void add_help(CLI::App& command) {
    command.set_help_flag("-h,--help", "Show this text and end");
    command.set_version_flag("--version", "solieu " SOLIEU_VERSION, "Show the version and end");
}

void add_csv_locale(CLI::App& command, output::CsvForm& form) {
    const auto take = [&form](const std::string& word) {
        if (word != "vi" && word != "none") throw CLI::ValidationError(word + " is none of none|vi");
        form = word == "vi" ? output::csv_vietnamese : output::CsvForm{};
    };
    command
        .add_option_function<std::string>("--csv-locale", take,
                                          "CSV for spreadsheets of that country: vi has semicolons and decimal commas; "
                                          "for machines (commas, decimal points) when not given")
        ->type_name("none|vi");
}

void add_pack_option(CLI::App& command, KnowledgeFiles& knowledge) {
    command.add_option("--pack", knowledge.packs, "Folder of one more pack of knowledge; see solieu packs --help")
        ->type_name("FOLDER")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_knowledge_options(CLI::App& command, KnowledgeFiles& knowledge) {
    add_pack_option(command, knowledge);
    command.add_option("--rules", knowledge.rules, "File with more rules; see solieu rules --help")
        ->type_name("FILE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_common(CLI::App& command, Common& common) {
    command
        .add_option(
            "FILE", common.files,
            "Report to read: PDF, scan (PDF, TIFF, PNG, JPEG), Word (.docx), workbook (.xlsx), web page or text")
        ->required()
        ->type_name("");
    add_reading_options(command, common);
}

void add_reading_options(CLI::App& command, Common& common) {
    command.group("Commands");
    command.add_option("--pages", common.pages, "Read only these pages: 12-30, 12- or 12")->type_name("A-B");
    add_choice<extract::Ocr>(command, "--ocr", common.ocr, ocr_choices(),
                             "Read pages from their pictures; auto (pages without text of their own) when not given");
    add_choice<extract::PrintReader>(
        command, "--reader", common.reader, reader_choices(),
        "What reads the words of pictures; lines (and tesseract what that doubts) when not given");
    command.add_flag("--convert", common.convert, "Convert .doc, .xls and .rtf with LibreOffice");
    command
        .add_option(
            "-j,--threads", common.threads,
            "Threads to use, of several files so many files at a time; as many as the machine has when not given")
        ->check(CLI::Range(1, max_threads).description(""))
        ->type_name("N");
    command
        .add_option("--time-limit", common.time_limit,
                    "Time for a file that hangs, and a twelfth of it more for each page that is read; a quarter of it "
                    "for one that "
                    "computes, and as much more a page; 60 when not given")
        ->check(CLI::Range(1, max_seconds).description(""))
        ->type_name("SECONDS");
    command
        .add_option("--memory-limit", common.memory_limit,
                    "Memory for a file, and 384 MB more for each thread; 2048 when not given")
        ->check(CLI::Range(64, max_megabytes).description(""))
        ->type_name("MB");
    command.add_flag("--no-isolation", common.no_isolation,
                     "Read in this process, without these limits: for debugging");
    add_help(command);
}

void add_formats(CLI::App& command, std::vector<Format>& formats) {
    std::string shown;
    for (const Format format : all_formats) shown += (shown.empty() ? "" : "|") + std::string(name_of(format));
    const auto take = [&formats, shown](const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            const auto found =
                std::ranges::find_if(all_formats, [&](Format format) { return name_of(format) == word; });
            if (found == std::end(all_formats)) throw CLI::ValidationError(word + " is none of " + shown);
            if (std::ranges::find(formats, *found) == formats.end()) formats.push_back(*found);
        }
    };
    command
        .add_option_function<std::vector<std::string>>(
            "--format", take, "Form of the result, may be given several times; by the ending of -o when not given")
        ->type_name(shown)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
}

void add_pages_of(CLI::App& command, PagesOf& pages_of) {
    add_choice<PagesOf>(command, "--pages-of", pages_of,
                        {{"names", PagesOf::names}, {"folder", PagesOf::folder}, {"none", PagesOf::none}},
                        "Which pictures are the pages of one document: those whose names differ by a number only "
                        "(names, when not given), all of a folder, or none");
}

bool may_be_several(const std::vector<std::string>& files) {
    return files.size() > 1 || std::ranges::any_of(files, [](const std::string& file) {
               const std::filesystem::path path(file);
               std::error_code error;
               return std::filesystem::is_directory(path, error) || path.extension() == ".zip";
           });
}

void add_language(CLI::App& command, output::Language& language, const std::string& description) {
    add_choice<output::Language>(command, "--lang", language,
                                 {{"vi", output::Language::vi}, {"en", output::Language::en}}, description);
}

Stop usage(const std::string& complaint, const std::string& command) {
    return {ExitCode::usage,
            complaint + ". solieu" + (command.empty() ? "" : " " + command) + " --help tells how to use it"};
}

std::optional<Stop> take_common(const Common& common, const std::string& command, std::vector<std::string>& files,
                                ReadSettings& settings) {
    extract::ReadOptions& read = settings.options;
    std::string& options = settings.named;
    files = common.files;
    read.threads = common.threads;
    for (const std::string& file : files) {
        if (file.empty()) return usage("the name of a FILE is empty", command);
    }
    if (common.pages != no_pages_given) {
        if (!parse_pages(common.pages, read)) {
            return usage("--pages " + common.pages + " is no range of pages such as 12-30", command);
        }
        options = "--pages " + common.pages;
    }
    read.ocr = common.ocr;
    for (const auto& [word, ocr] : ocr_choices()) {
        if (ocr != common.ocr || ocr == extract::Ocr::automatic) continue;
        options += (options.empty() ? "--ocr " : " --ocr ") + word;
    }
    read.reader = common.reader;
    for (const auto& [word, reader] : reader_choices()) {
        if (reader != common.reader || reader == extract::ReadOptions{}.reader) continue;
        options += (options.empty() ? "--reader " : " --reader ") + word;
    }
    read.convert = common.convert;
    settings.isolate = !common.no_isolation;
    if (common.memory_limit > 0) settings.limits.memory = static_cast<std::uint64_t>(common.memory_limit) << 20;
    if (common.time_limit > 0) take_time_limit(common.time_limit, settings.limits);
    if (common.convert) options += options.empty() ? "--convert" : " --convert";
    for (const std::string& pack : common.knowledge.packs) options += (options.empty() ? "--pack " : " --pack ") + pack;
    for (const std::string& file : common.knowledge.rules)
        options += (options.empty() ? "--rules " : " --rules ") + file;
    return std::nullopt;
}

bool parse_pages(const std::string& text, extract::ReadOptions& options) {
    const char* end = text.data() + text.size();
    int first = 0, last = 0;
    const auto [after_first, first_error] = std::from_chars(text.data(), end, first);
    if (first_error != std::errc() || first < 1) return false;
    if (after_first == end) {
        last = first;
    } else if (*after_first != '-') {
        return false;
    } else if (after_first + 1 != end) {
        const auto [after_last, last_error] = std::from_chars(after_first + 1, end, last);
        if (last_error != std::errc() || after_last != end || last < first) return false;
    }
    options.first_page = first;
    options.last_page = last;
    return true;
}

}  // namespace solieu::app
