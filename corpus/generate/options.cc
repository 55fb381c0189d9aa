#include "corpus/generate/options.h"

#include <charconv>

namespace solieu::generate {
namespace {

bool read_number(std::string_view text, double& number) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc{} && end == text.data() + text.size() && number >= 0;
}

bool read_whole(std::string_view text, int& number) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc{} && end == text.data() + text.size() && number >= 0;
}

bool read_list(std::string_view text, std::vector<double>& numbers) {
    numbers.clear();
    while (true) {
        const std::size_t comma = text.find(',');
        if (!read_number(text.substr(0, comma), numbers.emplace_back())) return false;
        if (comma == std::string_view::npos) return true;
        text.remove_prefix(comma + 1);
    }
}

bool read_yes(const std::string& text, bool& value) {
    value = text == "yes";
    return value || text == "no";
}

// The value that stands beside `text` in the list.
template <class T>
bool read_choice(const std::string& text, T& value, std::initializer_list<std::pair<const char*, T>> choices) {
    for (const auto& [name, choice] : choices) {
        if (text != name) continue;
        value = choice;
        return true;
    }
    return false;
}

bool read_margins(const std::string& text, Margins& margins) {
    std::vector<double> numbers;
    if (!read_list(text, numbers) || numbers.size() != 4) return false;
    margins = {numbers[0], numbers[1], numbers[2], numbers[3]};
    return true;
}

bool read_option(Options& options, const std::string& key, const std::string& value, std::string& trouble) {
    Style& style = options.style;
    if (key == "--scan") return (options.scan = read_scan_form(value, trouble)).has_value();
    if (key == "--scan-as") {
        options.scan_kind = value;
        return value == "pdf" || value == "tif" || value == "png" || value == "jpg";
    }
    if (key == "--name") return !(options.name = value).empty();
    if (key == "--font") return !(style.font = value).empty();
    if (key == "--size") return read_number(value, style.size) && style.size >= 4;
    if (key == "--table-size") return read_number(value, style.table_size);
    if (key == "--line-spacing") return read_number(value, style.line_spacing) && style.line_spacing >= 0.8;
    if (key == "--margins") return read_margins(value, style.margins);
    if (key == "--column-widths") return read_list(value, style.column_widths);
    if (key == "--pdf") return read_yes(value, options.pdf);
    if (key == "--word") return read_yes(value, options.word);
    if (key == "--truth") return read_yes(value, options.truth);
    if (key == "--repeat-head") return read_yes(value, style.repeat_head);
    if (key == "--break-rows") return read_yes(value, style.break_rows);
    if (key == "--page-numbers")
        return read_choice<PageNumbers>(
            value, style.page_numbers,
            {{"yes", PageNumbers::above_text}, {"no", PageNumbers::none}, {"high", PageNumbers::high}});
    if (key == "--scale") return read_whole(value, options.pages);
    if (key == "--marks")
        return read_choice<bool>(value, style.bracketed_marks, {{"plain", false}, {"bracketed", true}});
    if (key == "--orientation") {
        const bool right = read_choice<Orientation>(value, style.annex,
                                                    {{"portrait", Orientation::portrait},
                                                     {"landscape", Orientation::landscape},
                                                     {"landscape-annex", Orientation::landscape}});
        style.body = value == "landscape" ? Orientation::landscape : Orientation::portrait;
        return right;
    }
    if (key == "--encoding") {
        if (value == "unicode") return true;
        for (const LegacyEncoding encoding : extract::legacy_encodings)
            if (extract::name_of(encoding) == value) style.encoding = encoding;
        return style.encoding.has_value();
    }
    if (key == "--faults")
        return read_choice<Faults>(value, options.faults, {{"yes", Faults::planted}, {"no", Faults::none}});
    if (key == "--seed") {
        int seed = 0;
        const bool right = read_whole(value, seed);
        options.seed = static_cast<std::uint32_t>(seed);
        return right;
    }
    if (key == "--rulings") {
        return read_choice<Rulings>(value, style.rulings,
                                    {{"full", Rulings::full},
                                     {"thin", Rulings::thin},
                                     {"dotted", Rulings::dotted},
                                     {"thick", Rulings::thick},
                                     {"doubled", Rulings::doubled},
                                     {"horizontal", Rulings::horizontal},
                                     {"none", Rulings::none}});
    }
    if (key == "--stt-style") {
        return read_choice<SttStyle>(
            value, style.stt,
            {{"as-written", SttStyle::as_written}, {"dotted", SttStyle::dotted}, {"plain", SttStyle::plain}});
    }
    if (key == "--text") {
        return read_choice<TextShape>(
            value, options.text.emplace(),
            {{"markdown", TextShape::markdown}, {"cells", TextShape::cells}, {"wrapped", TextShape::wrapped}});
    }
    return false;
}

}  // namespace

std::optional<Options> read_options(const std::vector<std::string>& arguments, std::string& trouble) {
    if (arguments.size() < 2 || arguments.size() % 2 != 0) {
        trouble = "a sample, a directory and pairs of option and value are needed";
        return std::nullopt;
    }
    Options options;
    options.sample = arguments[0];
    options.directory = arguments[1];
    for (std::size_t i = 2; i < arguments.size(); i += 2) {
        if (read_option(options, arguments[i], arguments[i + 1], trouble)) continue;
        if (trouble.empty()) trouble = "not understood: " + arguments[i] + " " + arguments[i + 1];
        return std::nullopt;
    }
    return options;
}

}  // namespace solieu::generate
