#include "grammar/prose/figure_reader.h"

#include <algorithm>
#include <array>

#include "grammar/words/counted_nouns.h"
#include "grammar/words/not_figures.h"
#include "grammar/words/written_number.h"

namespace solieu::grammar {

namespace {

struct FigureWords {
    explicit FigureWords(const Lexicon& lexicon)
        : FigureWords(
              WordTable(lexicon, {"function_words.tsv", "date_words.tsv", "figure_words.tsv", "subject_words.tsv"})
                  .with("money", lexicon, "scales.tsv")) {}
    explicit FigureWords(const WordTable& table)
        : function(table["function"]),
          joins(table["and"]),
          is(table["is"]),
          including(table["including"]),
          consisting(table["consisting"]),
          numbering(table["numbering"]),
          amount(table["amount"]),
          year(table["year"]),
          division(table["division"]),
          site(table["site"]),
          nearly(table["nearly"]),
          answer(table["answer"]),
          per(table["per"]),
          percent(table["percent"]),
          range(table["range"]),
          range_end(table["range-end"]),
          bound(table["bound"]),
          none(table["none"]),
          none_alone(table["none-alone"]),
          no_amount(table["no-amount"]),
          before_noun(table["before-noun"]),
          or_word(table["or"]),
          total(table["total"]),
          money(table["money"]),
          out_of(table["out-of"]) {}

    WordList function, joins, is, including, consisting;
    WordList numbering, amount, year, division, site, nearly, answer, per, percent, range, range_end, bound;
    WordList none, none_alone, no_amount, before_noun, or_word, total, money, out_of;
};

const FigureWords& known(const ProseWords& words) {
    return words.lexicon->of<FigureWords>();
}

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_dash(const ProseWords& words, std::size_t i) {
    return words.is(i, "-") || words.is(i, "–");
}

bool is_blocked(const std::vector<bool>& blocked, std::size_t i) {
    return i < blocked.size() && blocked[i];
}

struct NumberAt {
    std::size_t end = 0;  // the token behind
    std::size_t begin_byte = 0, end_byte = 0;
    std::string text;  // as written, spaces of torn digits included
};

std::optional<NumberAt> number_at(const ProseWords& words, std::size_t token, const std::vector<bool>& blocked) {
    if (!words.is(token, TokenKind::number) || is_blocked(blocked, token)) return std::nullopt;
    const std::size_t begin = words.tokens[token].begin;
    const std::size_t torn = torn_number_end(words.text, begin, *words.lexicon);
    const std::size_t end = torn > begin ? torn : words.tokens[token].end;
    const std::string_view text = words.text.substr(begin, end - begin);
    if (torn == begin && !is_written_number(text)) return std::nullopt;
    // A long run of digits behind a zero is a telephone number or a code.
    if (text.size() >= 7 && text[0] == '0' && text.find_first_of(".,") == std::string_view::npos) return std::nullopt;
    return NumberAt{.end = words.token_at(end), .begin_byte = begin, .end_byte = end, .text = std::string(text)};
}

// "Vptt.9", "COVID-19", "v2.1": a word runs into the number over a mark. A lost space behind a full stop is forgiven
// when something that is counted follows.
bool runs_into(const ProseWords& words, std::size_t token, const FigureForm* previous) {
    if (token < 2 || !words.glued(token) || !words.glued(token - 1)) return false;
    if (!words.is(token - 1, TokenKind::mark) || words.is(token - 2, TokenKind::mark)) return false;
    const std::string_view mark = words.lower_of(token - 1);
    if (mark == "/" && previous && previous->last + 1 == token) return false;  // "6 lớp/240 học viên"
    if ((mark == "-" || mark == "–") && previous && previous->first + 2 == token) return false;  // "5-7 người"
    if (mark == "." || mark == ",") return !match_counted_noun(words, token + 1);
    return mark == "-" || mark == "/" || mark == "_" || mark == "@" || mark == "&" || mark == "–";
}

// "số 6", but "tổng số 420 hồ sơ", "chỉ số 85".
bool is_numbered(const ProseWords& words, std::size_t token) {
    if (token == 0 || !words.is(token - 1, known(words).numbering)) return false;
    return token < 2 || !words.is(token - 2, known(words).amount);
}

// "năm 20314": a year with the mark of a note run into it.
bool is_year_with_mark(const ProseWords& words, std::size_t token, std::string_view number) {
    return token > 0 && words.is(token - 1, known(words).year) && (number.size() == 5 || number.size() == 6) &&
           looks_like_year(number.substr(0, 4));
}

bool is_proper_word(const ProseWords& words, std::size_t i) {
    if (!is_capitalised(words, i)) return false;
    const std::string_view lower = words.lower_of(i), text = words.text_of(i);
    // Not an abbreviation: the end is lower case.
    return text.size() > 1 && text.substr(text.size() - 1) == lower.substr(lower.size() - 1) &&
           text.substr(text.size() / 2) == lower.substr(lower.size() / 2);
}

// "Trường Tiểu học Hòa Bình 2": the number ends the name of one of several places.
bool ends_name(const ProseWords& words, std::size_t token, std::string_view number, bool noun_follows) {
    if (token < 2 || number.size() > 2 || number[0] == '0') return false;
    if (!is_proper_word(words, token - 1) || !is_proper_word(words, token - 2)) return false;
    if (!noun_follows) return true;
    constexpr std::size_t reach = 8;
    for (std::size_t i = token; i > 0 && token - i < reach; --i) {
        if (words.is(i - 1, known(words).site)) return true;
        if (!words.is(i - 1, TokenKind::word)) return false;
    }
    return false;
}

// A long run of digits is an account or a code, unless something that is counted follows; a name ("Sở Y tế") is
// whose account it is.
bool is_long_code(const ProseWords& words, std::size_t unit, std::string_view number) {
    constexpr std::size_t shortest = 9;
    if (number.size() < shortest || number.find_first_of(".,- ") != std::string_view::npos) return false;
    const auto noun = match_counted_noun(words, unit);
    return !noun || (noun->kind != "money" && is_capitalised(words, unit));
}

bool ends_clause(const ProseWords& words, std::size_t i) {
    static constexpr auto marks = std::to_array<std::string_view>({".", ",", ";", ":", ")", "]", "(", "…", "”"});
    return i >= words.size() || contains(marks, words.lower_of(i));
}

// The words before a number that nothing counted follows say that it is an amount.
bool answers(const ProseWords& words, std::size_t token) {
    static constexpr auto marks = std::to_array<std::string_view>({":", "=", "≥", ">", "≤", "<"});
    std::size_t i = token;
    if (i > 0 && words.is(i - 1, known(words).nearly)) --i;
    if (i == 0) return false;
    return contains(marks, words.lower_of(i - 1)) || words.is(i - 1, known(words).answer);
}

// "Đại học 170; Cao đẳng 15; Trung cấp 30": a short label before the number, the end of the clause behind it, and a
// colon, bracket or `gồm` earlier in the sentence that opens the list.
bool is_list_item(const ProseWords& words, std::size_t token, std::size_t behind) {
    static constexpr auto ends = std::to_array<std::string_view>({".", ",", ";", ")"});
    const FigureWords& known_words = known(words);
    if (behind < words.size() && !contains(ends, words.lower_of(behind)) && !words.is(behind, known_words.joins))
        return false;
    constexpr std::size_t longest_label = 6, reach = 60;
    std::size_t label = token;
    while (label > 0 && words.is(label - 1, TokenKind::word) && !words.is(label - 1, known_words.joins)) --label;
    if (label == token || token - label > longest_label) return false;
    if (token - label >= 2 && is_proper_word(words, token - 1) && is_proper_word(words, token - 2)) return false;
    for (std::size_t i = label; i > 0 && label - i < reach; --i) {
        if (ends_sentence(words, i - 1)) return false;
        if (words.is(i - 1, ":") || words.is(i - 1, "(") || words.is(i - 1, known_words.consisting)) return true;
        if (words.begin_of(i, known_words.including) < i) return true;
    }
    return false;
}

// A counted word that no table knows: "01 Chánh thanh tra", "36 kênh". Its first two words at most.
std::size_t unknown_noun_end(const ProseWords& words, std::size_t noun) {
    const std::size_t second = noun + 1;
    if (words.is(second, TokenKind::word) && !is_function_word(words, second) &&
        is_capitalised(words, second) <= is_capitalised(words, noun)) {
        return second + 1;
    }
    return noun + 1;
}

// "đồng/năm", "m2/người": the rate belongs to the unit.
std::size_t rate_end(const ProseWords& words, std::size_t end) {
    for (int k = 0; k < 2 && words.is(end, "/") && words.is(end + 1, known(words).per); ++k) end += 2;
    return end;
}

struct UnitAt {
    std::size_t end = 0;
    bool known = false, percent = false;
};

// The unit at `token`, behind a number; nullopt when nothing that is counted stands there.
std::optional<UnitAt> unit_at(const ProseWords& words, std::size_t token) {
    if (words.is(token, "%")) return UnitAt{.end = token + 1, .known = true, .percent = true};
    if (words.is(token, "‰")) return UnitAt{.end = token + 1, .known = true};
    if (const std::size_t end = words.end_of(token, known(words).percent); end > token) {
        return UnitAt{.end = end, .known = true, .percent = true};
    }
    if (const auto noun = match_counted_noun(words, token)) {
        if (is_uncounted(words, token) && noun->end == token + 1) return std::nullopt;
        return UnitAt{.end = rate_end(words, noun->end), .known = true};
    }
    // "1.209 các trung tâm"
    if (words.is(token, known(words).before_noun)) {
        const auto noun = match_counted_noun(words, token + 1);
        if (noun && !is_uncounted(words, token + 1)) return UnitAt{.end = rate_end(words, noun->end), .known = true};
    }
    if (!words.is(token, TokenKind::word) || is_uncounted(words, token)) return std::nullopt;
    if (is_function_word(words, token)) return std::nullopt;
    return UnitAt{.end = rate_end(words, unknown_noun_end(words, token))};
}

// "4.500.000 (bốn triệu năm trăm nghìn) đồng", "02 (hai) ngày": the number in words stands between it and its unit. The
// token of the unit; `token` when it is not so.
std::size_t behind_number_in_words(const ProseWords& words, std::size_t token) {
    constexpr std::size_t longest = 30;
    if (!words.is(token, "(") || words.is(token + 1, ")")) return token;
    for (std::size_t i = token + 1; i < words.size() && i < token + longest; ++i) {
        if (words.is(i, ")")) {
            const auto unit = unit_at(words, i + 1);
            return unit && unit->known && !unit->percent ? i + 1 : token;
        }
        if (!words.is(i, TokenKind::word) && !words.is(i, ",")) return token;
    }
    return token;
}

bool is_list_mark(const ProseWords& words, std::size_t i) {
    return words.is(i, ",") || words.is(i, ";") || words.is(i, known(words).joins) || words.is(i, known(words).or_word);
}

// "khoản 1, 2, 3 hoặc 6", "số thứ tự 37, 38, 39": what names the first number of a list names the others.
bool continues_names(const ProseWords& words, std::size_t token) {
    constexpr std::size_t reach = 60;
    for (std::size_t i = token; i >= 2 && token - i < reach;) {
        std::size_t before = i - 1;
        if (!is_list_mark(words, before) && !is_dash(words, before)) return false;
        if (before > 0 && is_list_mark(words, before - 1)) --before;  // ", và"
        if (before == 0 || !words.is(before - 1, TokenKind::number)) return false;
        i = before - 1;
        if (name_before(words, i) != NameBefore::no || is_numbered(words, i)) return true;
    }
    return false;
}

// "1 Địa danh." below a form: the mark of a note, which the line begins with.
bool is_mark_of_note(const ProseWords& words, std::size_t token, std::string_view number) {
    constexpr std::size_t most_digits = 2;
    return token == 0 && number.size() <= most_digits && number[0] != '0' && is_proper_word(words, token + 1) &&
           !match_counted_noun(words, token + 1);
}

std::string text_between(const ProseWords& words, std::size_t first, std::size_t last) {
    const std::size_t begin = words.tokens[first].begin;
    return std::string(words.text.substr(begin, words.tokens[last - 1].end - begin));
}

// "61.660 hồ sơ trực tuyến/62.089 tổng hồ sơ": both numbers count one thing, which words describe.
bool read_worded_fraction(const ProseWords& words, const std::vector<bool>& blocked, std::size_t next,
                          const UnitAt& unit, FigureForm& form) {
    constexpr std::size_t most_words = 8;
    std::size_t slash = unit.end;
    while (slash < words.size() && slash - unit.end < most_words && words.is(slash, TokenKind::word)) ++slash;
    if (slash == unit.end || !words.is(slash, "/")) return false;
    const auto below = number_at(words, slash + 1, blocked);
    if (!below || words.is(below->end, "/")) return false;
    const std::size_t noun = words.end_of(below->end, known(words).total);
    const auto below_unit = unit_at(words, noun);
    if (!below_unit || below_unit->percent) return false;
    const auto same = [&](std::size_t first, std::size_t last) {
        return lower_in_place(text_between(words, first, last));
    };
    if (same(next, unit.end) != same(noun, below_unit->end)) return false;
    form.denominator = below->text;
    form.unit = text_between(words, noun, below_unit->end);
    form.noun = noun;
    form.last = below_unit->end;
    form.end = words.tokens[below_unit->end - 1].end;
    return true;
}

// Fills denominator and unit of `form` when a fraction stands at its number; `next` is the token behind the number.
bool read_fraction(const ProseWords& words, const std::vector<bool>& blocked, std::size_t next, FigureForm& form) {
    const auto unit = unit_at(words, next);
    if (unit && unit->known && !unit->percent && !words.is(unit->end, "/")) {
        return read_worded_fraction(words, blocked, next, *unit, form);
    }
    const std::size_t slash = unit && unit->known && !unit->percent && words.is(unit->end, "/") ? unit->end : next;
    if (!words.is(slash, "/")) return false;
    const auto below = number_at(words, slash + 1, blocked);
    if (!below || words.is(below->end, "/") || looks_like_year(form.number)) return false;
    const auto below_unit = unit_at(words, below->end);
    if (below_unit && below_unit->percent) return false;
    if (slash != next) {
        // "13,5 triệu đồng/23 triệu đồng"; "5 lớp/200 học viên" are two figures.
        if (!below_unit || text_between(words, next, slash) != text_between(words, below->end, below_unit->end)) {
            return false;
        }
    }
    form.denominator = below->text;
    form.last = below->end;
    form.noun = form.last;
    form.end = below->end_byte;
    return true;
}

void take_unit(const ProseWords& words, const UnitAt& unit, FigureForm& form) {
    form.noun = form.last;
    form.unit = unit.percent ? "%" : text_between(words, form.last, unit.end);
    form.last = unit.end;
    form.end = words.tokens[unit.end - 1].end;
}

// "2 tỷ 300 triệu đồng": one amount in two units. Both stand in `number`, the last unit is the unit.
void read_further_units(const ProseWords& words, const std::vector<bool>& blocked, FigureForm& form) {
    while (words.is(form.noun, known(words).money) && form.last == form.noun + 1) {
        const auto number = number_at(words, form.last, blocked);
        if (!number || words.tokens[form.last].begin != words.tokens[form.last - 1].end + 1) return;
        const auto unit = unit_at(words, number->end);
        if (!unit || !unit->known || unit->percent || !words.is(number->end, known(words).money)) return;
        form.number = std::string(words.text.substr(form.begin, number->end_byte - form.begin));
        form.last = number->end;
        take_unit(words, *unit, form);
    }
}

// "là -5,2%": the minus belongs to the number; not the dash of "từ 3 -5 ngày" and not the bullet "- 5".
bool has_minus(const ProseWords& words, std::size_t token) {
    if (token < 2 || !words.glued(token) || words.glued(token - 1)) return false;
    static constexpr auto signs = std::to_array<std::string_view>({"-", "−", "‑", "–"});
    return contains(signs, words.lower_of(token - 1)) && words.is(token - 2, TokenKind::word);
}

// "70 - 80%", "từ 3 đến 5 ngày": the first number has the unit of the second.
std::optional<std::size_t> range_unit(const ProseWords& words, std::size_t next, const std::vector<bool>& blocked) {
    const bool dash = is_dash(words, next);
    if (!dash && !words.is(next, known(words).range)) return std::nullopt;
    std::size_t second = next + 1;
    if (!dash && words.is(second, known(words).range_end)) ++second;
    if (words.is(second, known(words).bound)) ++second;
    const auto number = number_at(words, second, blocked);
    if (!number) return std::nullopt;
    const auto unit = unit_at(words, number->end);
    if (!unit || !unit->known) return std::nullopt;
    return number->end;
}

// "17 trong tổng số 31 nhiệm vụ": the first number counts what the second counts. The token of the unit.
std::optional<std::size_t> unit_of_whole(const ProseWords& words, std::size_t next, const std::vector<bool>& blocked) {
    const std::size_t behind = words.end_of(next, known(words).out_of);
    if (behind == next) return std::nullopt;
    const auto number = number_at(words, behind, blocked);
    if (!number) return std::nullopt;
    const auto unit = unit_at(words, number->end);
    if (!unit || !unit->known || unit->percent) return std::nullopt;
    return number->end;
}

bool follows_list(const ProseWords& words, std::size_t token, const FigureForm* previous) {
    if (!previous || !previous->bare || previous->last + 1 != token) return false;
    return words.is(token - 1, ",") || words.is(token - 1, known(words).joins) || words.is(token - 1, ";");
}

}  // namespace

bool is_function_word(const ProseWords& words, std::size_t i) {
    return words.is(i, known(words).function);
}

std::optional<FigureForm> read_figure_form(const ProseWords& words, std::size_t token, const std::vector<bool>& blocked,
                                           const FigureForm* previous) {
    const auto number = number_at(words, token, blocked);
    if (!number || runs_into(words, token, previous) || is_year_with_mark(words, token, number->text))
        return std::nullopt;
    FigureForm form{.first = token,
                    .last = number->end,
                    .begin = number->begin_byte,
                    .end = number->end_byte,
                    .number = number->text,
                    .denominator = {},
                    .unit = {},
                    .noun = number->end};
    const bool fraction = read_fraction(words, blocked, number->end, form);
    if (!fraction) form.last = form.noun = behind_number_in_words(words, form.last);
    const bool worded = !form.unit.empty();  // a fraction whose unit is read
    const auto unit = worded ? std::nullopt : unit_at(words, form.last);
    if (!fraction && has_minus(words, token) && unit && unit->known) {
        form.begin = words.tokens[token - 1].begin;
        form.first = token - 1;
        form.number = "-" + form.number;
    }
    if (unit && unit->percent && !fraction) {
        take_unit(words, *unit, form);
        return form;
    }
    const bool has_unit = unit && unit->known && !unit->percent;
    // Behind a numbered place stands the one it lies in: "xóm 4 xã Hòa Sơn".
    const bool is_in_division = words.is(form.last, known(words).division);
    const NameBefore name = name_before(words, token);
    if (name == NameBefore::yes || is_numbered(words, token)) return std::nullopt;
    if (name == NameBefore::place && (!has_unit || is_in_division)) return std::nullopt;
    if (ends_name(words, token, number->text, has_unit)) return std::nullopt;
    // "Điều 28, 29 Nghị định số 12": what a list of names is part of.
    const bool within = has_unit && is_proper_word(words, form.last) && form.last + 1 < words.size();
    if ((!has_unit || within) && !fraction && continues_names(words, token)) return std::nullopt;
    if (!fraction && is_mark_of_note(words, token, number->text)) return std::nullopt;
    if (!fraction && is_long_code(words, form.last, number->text)) return std::nullopt;
    if (worded) return form;
    // “5 tại chỗ”, “3 nhất”: what a quotation opens with a number is a slogan.
    if (token > 0 && words.glued(token) && (words.is(token - 1, "“") || words.is(token - 1, "\""))) return std::nullopt;
    if (!fraction && looks_like_year(number->text) && !has_unit) return std::nullopt;
    if (!fraction) {
        if (const auto shared = range_unit(words, form.last, blocked)) {
            const auto second = unit_at(words, *shared);
            form.unit = second->percent ? "%" : text_between(words, *shared, second->end);
            form.noun = form.last;
            form.end = words.tokens[second->end - 1].end;
            return form;
        }
    }
    if (!fraction && !has_unit) {
        if (const auto shared = unit_of_whole(words, form.last, blocked)) {
            form.unit = text_between(words, *shared, unit_at(words, *shared)->end);
            return form;
        }
    }
    if (unit && !unit->percent) {
        take_unit(words, *unit, form);
        if (!fraction) read_further_units(words, blocked, form);
        return form;
    }
    if (form.last < words.size() && is_uncounted(words, form.last)) return std::nullopt;
    form.bare = true;
    if (answers(words, token) || follows_list(words, token, previous) || is_list_item(words, token, form.last)) {
        return form;
    }
    // "15/15 (100%)", "100% (21/21)"
    if (fraction && words.is(form.last, "(")) return form;
    if (fraction && token > 0 && words.is(token - 1, "(") && words.is(form.last, ")")) return form;
    if (has_groups(number->text) && ends_clause(words, form.last)) return form;
    return std::nullopt;
}

std::optional<FigureForm> read_none(const ProseWords& words, std::size_t token) {
    if (token == 0) return std::nullopt;
    const bool colon = words.is(token - 1, ":");
    if (!colon && !words.is(token - 1, known(words).is)) return std::nullopt;
    std::size_t end = words.end_of(token, known(words).none);
    if (end == token && colon) end = words.end_of(token, known(words).none_alone);
    if (end == token) return std::nullopt;
    if (!ends_clause(words, end) || words.is(end, ":") || words.is(end, "(")) return std::nullopt;
    // "Yêu cầu, điều kiện: Không có" counts nothing.
    std::size_t label = token - 1;
    while (label > 0 && !words.is(label - 1, ";") && !words.is(label - 1, ":") && !ends_sentence(words, label - 1))
        --label;
    while (label < token && !words.is(label, TokenKind::word)) ++label;
    if (words.end_of(label, known(words).no_amount) > label) return std::nullopt;
    return FigureForm{.first = token,
                      .last = end,
                      .begin = words.tokens[token].begin,
                      .end = words.tokens[end - 1].end,
                      .number = {},
                      .denominator = {},
                      .unit = {},
                      .noun = end,
                      .bare = true,
                      .none = true};
}

}  // namespace solieu::grammar
