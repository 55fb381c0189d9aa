// The examples in the comments of headers are true: `f("…") -> result` and `f("…").member == result`, each on a line of
// its own (what stands behind three spaces is a remark; a line that begins with the arrow goes on with the one above).
//
// Each function has an adapter here, which calls it with the texts of the example and writes the result in the header's
// way. An example without an adapter fails: none is unchecked unnoticed.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_line/day.h"
#include "app/format.h"
#include "audit/rulebook/unit_fits.h"
#include "base/decimal.h"
#include "base/edit_distance.h"
#include "base/lexicon/lexicon.h"
#include "base/lexicon/phrase_table.h"
#include "base/lexicon/toml.h"
#include "base/sha256.h"
#include "base/text.h"
#include "extract/digits/number_text.h"
#include "extract/docx/symbols.h"
#include "extract/encoding/legacy_decoder.h"
#include "extract/encoding/vietnamese_syllable.h"
#include "extract/file_kind.h"
#include "extract/file_words.h"
#include "extract/flow/cell_number.h"
#include "extract/number_format.h"
#include "extract/pdf/cmap_size.h"
#include "extract/scan/mend/known_phrases.h"
#include "extract/text/text_encoding.h"
#include "extract/text/text_entities.h"
#include "extract/text/text_markup.h"
#include "grammar/grids/caption.h"
#include "grammar/grids/cell_look.h"
#include "grammar/head/head_words.h"
#include "grammar/prose/date_forms.h"
#include "grammar/prose/figure_reader.h"
#include "grammar/rows/column_heads.h"
#include "grammar/rows/stt.h"
#include "grammar/words/counted_nouns.h"
#include "grammar/words/written_number.h"
#include "normalize/indicators/indicator.h"
#include "normalize/indicators/local_indicator.h"
#include "normalize/indicators/match_indicator.h"
#include "normalize/labels/label.h"
#include "normalize/labels/selections.h"
#include "normalize/labels/terms.h"
#include "normalize/report/issuer.h"
#include "normalize/report/period.h"
#include "normalize/report/territory.h"
#include "normalize/values/cell_parts.h"
#include "normalize/values/code_list.h"
#include "normalize/values/compound.h"
#include "normalize/values/measure.h"
#include "normalize/values/numeral.h"
#include "normalize/values/quantity.h"
#include "normalize/values/unit_table.h"
#include "output/dataset/database_place.h"
#include "output/html/markup.h"
#include "output/html/template.h"
#include "output/json.h"
#include "output/words/file_names.h"

BOOST_AUTO_TEST_SUITE(examples_tests)

namespace {

using namespace solieu;

using Texts = std::vector<std::string>;
using Adapter = std::function<std::string(const Texts&)>;

struct Example {
    std::string place;     // "grammar/rows/stt.h:4"
    std::string function;  // "find_unit->exponent"
    Texts texts;
    std::string result;
};

// ---- reading examples

// The texts in quotes of a call, from behind its opening bracket; `at` is moved behind the closing one, or to npos.
Texts texts_of(const std::string& line, std::size_t& at) {
    Texts texts;
    for (int depth = 1; depth > 0; ++at) {
        if (at >= line.size()) {
            at = std::string::npos;
            return {};
        }
        if (line[at] == '(') ++depth;
        if (line[at] == ')') --depth;
        if (line[at] != '"') continue;
        std::string& text = texts.emplace_back();
        for (++at; at < line.size() && line[at] != '"'; ++at) {
            if (line.compare(at, 2, "\\x") == 0 && at + 3 < line.size()) {
                text += static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16));
                at += 3;
            } else if (line[at] == '\\' && at + 1 < line.size()) {
                ++at;
                text += line[at] == 'n' ? '\n' : line[at] == 't' ? '\t' : line[at];
            } else {
                text += line[at];
            }
        }
    }
    return texts;
}

void read_line(const std::string& line, const std::string& place, std::vector<Example>& examples) {
    static const std::regex call("[a-z_][a-z0-9_]*\\(");
    static const std::regex shows("^((->|\\.)[a-z_]+(\\(\\))?)? *(->|==) *(.*)$");
    for (std::sregex_iterator found(line.begin(), line.end(), call), end; found != end; ++found) {
        auto at = static_cast<std::size_t>(found->position() + found->length());
        const Texts texts = texts_of(line, at);
        if (texts.empty()) continue;
        std::smatch match;
        const std::string rest = line.substr(at);
        if (!std::regex_match(rest, match, shows)) continue;
        std::string result = match[5];
        if (const std::size_t remark = result.find("   "); remark != std::string::npos) result.resize(remark);
        std::string name = found->str();
        name.back() = ' ';
        name.pop_back();
        examples.push_back({place, name + match[1].str(), texts, result});
        return;
    }
}

std::vector<Example> examples_of(std::istream& header, const std::string& name) {
    static const std::regex comment(R"(^.*?//\s?(.*)$)");
    std::vector<Example> examples;
    std::string open, line;
    int open_number = 0, number = 0;
    const auto close = [&] {
        if (!open.empty()) read_line(open, name + ":" + std::to_string(open_number), examples);
        open.clear();
    };
    while (std::getline(header, line)) {
        ++number;
        std::smatch match;
        const bool told = std::regex_match(line, match, comment);
        const std::string text = told ? match[1].str() : "";
        const std::size_t first = text.find_first_not_of(' ');
        if (first != std::string::npos && text.compare(first, 2, "->") == 0) {
            open += " " + text.substr(first);
            continue;
        }
        close();
        open = text;
        open_number = number;
    }
    close();
    return examples;
}

// ---- adapters

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

template <class List, class Write>
std::string joined(const List& list, std::string_view between, Write write) {
    std::string out;
    for (const auto& one : list) {
        if (!out.empty()) out += between;
        out += write(one);
    }
    return out;
}

std::string read_head(const Texts& texts) {
    const auto reading = grammar::read_head(texts[0], built_in_lexicon());
    if (!reading) return "nullopt";
    return std::string(output::name_of(reading->role)) +
           (reading->period.empty() ? "" : ", period " + in_quotes(reading->period));
}

std::string parse_stt(const Texts& texts) {
    const auto stt = grammar::parse_stt(texts[0], built_in_lexicon());
    if (!stt) return "nullopt";
    static const char* const kinds[] = {"decimal", "roman", "letter", "dash", "within"};
    return std::string("{Kind::") + kinds[static_cast<int>(stt->kind)] + ", " + in_quotes(stt->text) + ", {" +
           joined(stt->numbers, ", ", [](int number) { return std::to_string(number); }) + "}}";
}

std::string find_date_forms(const Texts& texts) {
    const auto words = grammar::read_prose_words(texts[0], built_in_lexicon());
    const auto forms = grammar::find_date_forms(words);
    if (forms.empty()) return "none";
    return joined(forms, ", ", [](const grammar::DateForm& form) {
        std::string out;
        if (form.has_day) out += std::to_string(form.day) + "/";
        if (form.has_month) out += (form.has_day ? "" : "month ") + std::to_string(form.month);
        if (form.has_year) out += (form.has_day ? "/" : " of ") + std::to_string(form.year);
        return out;
    });
}

std::string read_figure_form(const Texts& texts) {
    const auto words = grammar::read_prose_words(texts[0], built_in_lexicon());
    const auto dates = grammar::find_date_forms(words);
    std::vector<bool> blocked(words.size(), false);
    for (const grammar::DateForm& date : dates)
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words.tokens[i].begin >= date.begin && words.tokens[i].end <= date.end) blocked[i] = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto form = grammar::read_figure_form(words, i, blocked, nullptr);
        if (!form) continue;
        return "number " + form->number + (form->denominator.empty() ? "" : ", denominator " + form->denominator) +
               (form->unit.empty() ? ", no unit" : ", unit " + in_quotes(form->unit));
    }
    return "none";
}

std::string match_counted_noun(const Texts& texts) {
    const auto words = grammar::read_prose_words(texts[0], built_in_lexicon());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words.text_of(i) != texts[1]) continue;
        const auto noun = grammar::match_counted_noun(words, i);
        if (!noun) return "nullopt";
        return "{kind " + in_quotes(noun->kind) + ", tokens " + std::to_string(noun->end - i) + "}";
    }
    return "no such word";
}

std::string day_of(const std::optional<normalize::CalendarDate>& date) {
    return date ? normalize::to_iso(*date) : "none";
}

std::string written(const normalize::Period& period) {
    std::string out(normalize::name_of(period.kind));
    if (period.number != 0) out += " " + std::to_string(period.number);
    if (period.year != 0) out += " of " + std::to_string(period.year);
    if (period.from || period.to) out += ", " + day_of(period.from) + " to " + day_of(period.to);
    return out;
}

std::string written(const normalize::Issuer& issuer) {
    return "{" + in_quotes(issuer.name) + ", " + std::string(normalize::name_of(issuer.level)) + "}";
}

std::string unit_of(const Texts& texts) {
    const normalize::Unit unit = normalize::unit_of(texts[0], built_in_lexicon());
    static const char* const kinds[] = {"none", "count", "percent", "money", "measure", "code_list", "unknown"};
    std::string out = std::string("{UnitKind::") + kinds[static_cast<int>(unit.kind)] + ", " +
                      std::to_string(unit.exponent) + ", " + in_quotes(unit.dimension) + "}";
    if (!unit.codes.empty()) {
        out += ", codes {" + joined(unit.codes, ", ", [](const normalize::UnitCode& code) { return code.value; }) + "}";
    }
    return out;
}

std::string part_of(const normalize::QuantityPart& part) {
    return "{" + part.label + " " + to_plain(part.value) + "}";
}

std::string read_cell(const Texts& texts) {
    const normalize::Quantity quantity = normalize::read_cell(texts[0], texts[1], built_in_lexicon());
    std::string out(normalize::name_of(quantity.kind));
    if (quantity.value) out += " " + to_plain(*quantity.value);
    if (quantity.decimals != 0) out += ", decimals " + std::to_string(quantity.decimals);
    if (!quantity.parts.empty()) out += ", parts " + joined(quantity.parts, ", ", part_of);
    return out;
}

std::string look_of(const Texts& texts) {
    static const char* const looks[] = {"blank", "dash", "number", "amount", "year", "code", "date", "words"};
    return std::string("CellLook::") + looks[static_cast<int>(grammar::look_of(texts[0], built_in_lexicon()))];
}

std::string read_code_list(const Texts& texts) {
    const auto codes = normalize::read_code_list(texts[0], built_in_lexicon());
    if (codes.empty()) return "{}";
    return joined(codes, ", ", [](const normalize::UnitCode& code) {
        return "{" + (code.value.empty() ? "\"\"" : code.value) + " " + code.meaning + "}";
    });
}

std::string find_parts(const Texts& texts) {
    const auto parts = normalize::find_parts(texts[0], built_in_lexicon());
    return parts.empty() ? "{}" : joined(parts, ", ", part_of);
}

std::string entity_at(const Texts& texts) {
    const extract::Entity entity = extract::entity_at(texts[0]);
    return "{length " + std::to_string(entity.length) + ", " + in_quotes(entity.text) + "}";
}

std::string read_markup(const Texts& texts) {
    return joined(extract::read_markup(texts[0]), " / ", [](const extract::Line& line) {
        return joined(line.words, " ", [](const extract::Word& word) {
            return in_quotes(word.text) + (word.bold ? " (bold)" : "") + (word.italic ? " (italic)" : "") +
                   (word.mark ? " (mark)" : "");
        });
    });
}

std::string find_territory(const Texts& texts) {
    const normalize::Territory found =
        normalize::find_territory(texts[0], normalize::CalendarDate{2023, 6, 30}, built_in_lexicon());
    return "{" + in_quotes(found.name) + ", " + std::string(normalize::name_of(found.level)) + ", code " +
           in_quotes(found.code) + ", province_code " + in_quotes(found.province_code) + "}";
}

std::string match_indicator(const Texts& texts) {
    const normalize::IndicatorMatcher& matcher = *normalize::indicator_matchers(built_in_lexicon()).front();
    const normalize::IndicatorMatch match = normalize::match_indicator(
        {.label = normalize::read_label_words(texts[0], normalize::Mending::marks, normalize::vocabulary_of(matcher)),
         .above = {normalize::find_indicator(texts[1], built_in_lexicon())}},
        matcher);
    return "{" + in_quotes(match.indicator == nullptr ? "" : match.indicator->id) + ", " + std::to_string(match.score) +
           "}";
}

std::string longest_phrase(const Texts& texts) {
    PhraseTable<int> table;
    table.add("thủ tục", 1);
    table.add("thủ tục hành chính", 2);
    table.sort();
    return std::to_string(table.at(split_words(texts[0]), 1)->value);
}

std::string canonical(const Texts& texts) {
    normalize::Terms terms;
    normalize::define_terms("Tổng đài hành chính công (TĐHCC) đã hoạt động", terms, built_in_lexicon());
    return in_quotes(normalize::canonical(texts[0], terms, built_in_lexicon()));
}

std::string read_label(const Texts& texts) {
    normalize::WordNumbers numbers;
    const normalize::Label label = normalize::read_label(texts[0], numbers, built_in_lexicon());
    const auto shown = [&](const std::vector<int>& words) {
        std::string out;
        for (const int word : words) (out += out.empty() ? "" : " ") += numbers.texts[static_cast<std::size_t>(word)];
        return in_quotes(out);
    };
    return "{.words = " + shown(label.words) + ", .every = " + shown(label.every) +
           (label.total ? ", .total = true" : "") + (label.counted ? ", .counted = true" : "") + "}";
}

std::string fill(const Texts& texts) {
    std::string out;
    output::fill(
        texts[0], [&](std::string_view, const output::Sink& sink) { sink(texts[1]); },
        [&](std::string_view piece) { out += piece; });
    return in_quotes(out);
}

const normalize::Indicator& indicator(const Texts& texts) {
    return *normalize::find_indicator(texts[0], built_in_lexicon());
}

const std::map<std::string, Adapter>& adapters() {
    static const std::map<std::string, Adapter> all = {
        {"at->value", longest_phrase},
        {"without_password", [](const Texts& t) { return in_quotes(output::without_password(t[0])); }},
        {"base64", [](const Texts& t) { return in_quotes(output::base64(t[0])); }},
        {"canonical", canonical},
        {"characters_of",
         [](const Texts& t) {
             const auto letters = extract::decode(extract::LegacyEncoding::vni, extract::characters_of(t[0]));
             return "U" + in_quotes(extract::utf8_of(extract::characters_of(letters)));
         }},
        {"file_name", [](const Texts& t) { return in_quotes(output::file_name(t[0])); }},
        {"without_folders", [](const Texts& t) { return in_quotes(output::without_folders(t[0])); }},
        {"decode_text.legacy",
         [](const Texts& t) {
             const auto legacy = extract::decode_text(t[0]).legacy;
             return std::string(legacy == extract::LegacyEncoding::tcvn3 ? "LegacyEncoding::tcvn3" : "another");
         }},
        {"cmap_size.codes", [](const Texts& t) { return std::to_string(extract::cmap_size(t[0]).codes); }},
        {"edit_distance", [](const Texts& t) { return std::to_string(edit_distance(t[0], t[1])); }},
        {"entity_at", entity_at},
        {"escaped", [](const Texts& t) { return in_quotes(output::escaped(t[0])); }},
        {"fill", fill},
        {"find_date_forms", find_date_forms},
        {"find_indicator->numerator", [](const Texts& t) { return in_quotes(indicator(t).numerator); }},
        {"find_indicator->parent", [](const Texts& t) { return in_quotes(indicator(t).parent); }},
        {"find_parts", find_parts},
        {"find_period", [](const Texts& t) { return written(normalize::find_period(t[0], built_in_lexicon())); }},
        {"find_territory", find_territory},
        {"find_unit->exponent",
         [](const Texts& t) { return std::to_string(normalize::find_unit(t[0], built_in_lexicon())->exponent); }},
        {"find_unit_prefix.length",
         [](const Texts& t) { return std::to_string(normalize::find_unit_prefix(t[0], built_in_lexicon()).length); }},
        {"selections_in",
         [](const Texts& t) { return std::to_string(normalize::selections_in(t[0], built_in_lexicon())); }},
        {"fold", [](const Texts& t) { return in_quotes(fold(t[0])); }},
        {"format_number", [](const Texts& t) { return in_quotes(extract::format_number(28, t[0])); }},
        {"named_format", [](const Texts& t) { return in_quotes(extract::named_format(t[0])); }},
        {"day_of",
         [](const Texts& t) {
             const auto day = app::day_of(t[0]);
             if (!day) return std::string("nullopt");
             return normalize::to_iso({static_cast<int>(day->year()),
                                       static_cast<int>(static_cast<unsigned>(day->month())),
                                       static_cast<int>(static_cast<unsigned>(day->day()))});
         }},
        {"format_of_ending",
         [](const Texts& t) {
             const auto format = app::format_of_ending(t[0]);
             return format ? "Format::" + std::string(app::name_of(*format)) : "nullopt";
         }},
        {"issuer_of_head", [](const Texts& t) { return written(normalize::issuer_of_head(t[0], built_in_lexicon())); }},
        {"issuer_of_prose",
         [](const Texts& t) { return written(normalize::issuer_of_prose(t[0], built_in_lexicon())); }},
        {"issuer_of_title",
         [](const Texts& t) { return written(normalize::issuer_of_title(t[0], built_in_lexicon())); }},
        {"kind_of_unit", [](const Texts& t) { return in_quotes(grammar::kind_of_unit(t[0], built_in_lexicon())); }},
        {"local_indicator", [](const Texts& t) { return in_quotes(normalize::local_indicator(t)); }},
        {"match_counted_noun", match_counted_noun},
        {"match_indicator", match_indicator},
        {"number_text", [](const Texts& t) { return in_quotes(extract::number_text(t[0])); }},
        {"numeral_length",
         [](const Texts& t) { return std::to_string(normalize::numeral_length(t[0], normalize::Expectation::money)); }},
        {"pair.strength",
         [](const Texts& t) {
             const extract::KnownPhrases known(extract::file_words(built_in_lexicon())->scan_phrases);
             const extract::Strength strength = known.pair(known.find(t[0]), known.find(t[1])).strength;
             return std::string(strength == extract::Strength::sure ? "Strength::sure" : "another");
         }},
        {"parse_stt", parse_stt},
        {"parse_toml.line", [](const Texts& t) { return std::to_string(parse_toml(t[0]).line); }},
        {"parts_of.size()",
         [](const Texts& t) { return std::to_string(normalize::parts_of(t[0], t[1], built_in_lexicon()).size()); }},
        {"period_of_column",
         [](const Texts& t) { return written(normalize::period_of_column(t[0], t[1], {}, built_in_lexicon())); }},
        {"read_cell", read_cell},
        {"read_code_list", read_code_list},
        {"read_figure_form", read_figure_form},
        {"with_vietnamese_marks",
         [](const Texts& t) {
             const auto text = extract::with_vietnamese_marks(t[0], t[1]);
             return text ? in_quotes(*text) : std::string("nullopt");
         }},
        {"names_organisation",
         [](const Texts& t) {
             const bool known = built_in_lexicon().of<grammar::HeadWords>().names_organisation(t[0]);
             return std::string(known ? "true" : "false");
         }},
        {"read_amount_in_two_units",
         [](const Texts& t) {
             const auto read = normalize::read_amount_in_two_units(t[0], t[1], built_in_lexicon());
             return read ? to_plain(read->value) : std::string("nullopt");
         }},
        {"read_beyond_digits",
         [](const Texts& t) {
             const auto read = normalize::read_beyond_digits(t[0]);
             return read ? to_plain(read->value) + ", " + std::to_string(read->length) + " bytes"
                         : std::string("nullopt");
         }},
        {"caption_unit", [](const Texts& t) { return in_quotes(grammar::caption_unit(t[0], built_in_lexicon())); }},
        {"look_of", look_of},
        {"read_head", read_head},
        {"read_label", read_label},
        {"read_markup", read_markup},
        {"recognize.kind",
         [](const Texts& t) {
             return std::string(extract::recognize(t[0]).kind == extract::FileKind::pdf ? "FileKind::pdf" : "another");
         }},
        {"script_json", [](const Texts& t) { return in_quotes(output::script_json(t[0])); }},
        {"sha256_of", [](const Texts& t) { return in_quotes(sha256_of(t[0])); }},
        {"spelling->base", [](const Texts& t) { return in_quotes(extract::spelling(t[0])->base); }},
        {"symbol_text", [](const Texts& t) { return in_quotes(extract::symbol_text(0xF0FC, t[0])); }},
        {"torn_number_end",
         [](const Texts& t) { return std::to_string(grammar::torn_number_end(t[0], 0, built_in_lexicon())); }},
        {"unit_fits",
         [](const Texts& t) {
             return std::string(
                 audit::unit_fits({t[0], normalize::unit_of(t.size() > 2 ? t[1] : "", built_in_lexicon())},
                                  normalize::unit_of(t.back(), built_in_lexicon()))
                     ? "true"
                     : "false");
         }},
        {"measure_of",
         [](const Texts& t) {
             return std::string(normalize::name_of(normalize::measure_of(t[0], built_in_lexicon())));
         }},
        {"unit_of", unit_of},
    };
    return all;
}

// What is wrong with an example; "" for one that is true.
std::string problem_of(const Example& example) {
    const std::string shown = example.place + ": " + example.function + "(" +
                              joined(example.texts, ", ", [](const std::string& text) { return in_quotes(text); }) +
                              ")";
    const auto adapter = adapters().find(example.function);
    if (adapter == adapters().end()) return shown + " has no adapter in tests/structure/examples.cc";
    const std::string result = adapter->second(example.texts);
    return result == example.result ? "" : shown + " gives " + result + ", not " + example.result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(examples_in_headers_are_true) {
    std::size_t checked = 0;
    for (const char* stage : {"base", "extract", "grammar", "normalize", "audit", "output", "app"}) {
        std::vector<std::string> headers;
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(std::string(SOLIEU_SOURCE_DIR "/") + stage)) {
            if (entry.path().extension() == ".h") headers.push_back(entry.path().string());
        }
        std::sort(headers.begin(), headers.end());
        for (const std::string& header : headers) {
            std::ifstream file(header);
            for (const Example& example :
                 examples_of(file, header.substr(std::string_view(SOLIEU_SOURCE_DIR).size() + 1))) {
                ++checked;
                const std::string problem = problem_of(example);
                BOOST_TEST(problem.empty(), problem);
            }
        }
    }
    BOOST_TEST(checked >= 60u);
}

BOOST_AUTO_TEST_CASE(false_and_unknown_examples_are_found) {
    std::istringstream header(
        "// How: fold(\"a\") of nothing.\n"
        "//   parse_stt(\"III.\")   -> {Kind::roman, \"III\", {3}}   a remark\n"
        "//   parse_stt(\"III.\")   -> {Kind::roman, \"III\", {4}}\n"
        "//   unheard_of(\"III\", 3)\n"
        "//     -> 3\n"
        "int three;  // find_unit(\"triệu đồng\")->exponent == 6\n");
    const std::vector<Example> examples = examples_of(header, "some.h");
    BOOST_TEST_REQUIRE(examples.size() == 4u);
    BOOST_TEST(problem_of(examples[0]) == "");
    BOOST_TEST(problem_of(examples[1]) ==
               "some.h:3: parse_stt(\"III.\") gives {Kind::roman, \"III\", {3}}, not {Kind::roman, \"III\", {4}}");
    BOOST_TEST(problem_of(examples[2]) ==
               "some.h:4: unheard_of(\"III\") has no adapter in tests/structure/examples.cc");
    BOOST_TEST(problem_of(examples[3]) == "");
}

BOOST_AUTO_TEST_SUITE_END()
