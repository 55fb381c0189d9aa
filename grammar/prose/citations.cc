#include "grammar/prose/citations.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/prose/date_forms.h"
#include "grammar/prose/text_sources.h"
#include "grammar/words/pattern.h"
#include "grammar/words/prose_words.h"

namespace solieu::grammar {

namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

// The number of a document: digits (perhaps with a letter), perhaps the year, then abbreviations in capitals that '/',
// '-', '&' or '.' join. Line ends and typists leave spaces around the joints: "845b/QĐ- UBND", "91 /BC-UBND".
constexpr const char* number_form =
    "(\\d{1,6}[a-zđ]?)?(?:\\s?/\\s?(?:19|20)\\d{2})?\\s?[/-]\\s?(?:[A-ZĐƯƠĂÂÊÔ][\\pL\\d]*)"
    "(?:\\s?[-–&/.]\\s?[A-ZĐƯƠĂÂÊÔ][\\pL\\d]*)*";

struct CitationWords {
    explicit CitationWords(const Lexicon& lexicon)
        : CitationWords(WordTable(lexicon, {"function_words.tsv", "date_words.tsv", "citation_words.tsv"})) {}
    explicit CitationWords(const WordTable& table)
        : to_date(table.pattern("[\\s,(]*(?:{issued-by} [^;.,:()\\d]{1,60}[\\s,]+)?(?:{issued}\\s+)?(?:{day}\\s*)?")),
          day(table["day"]),
          // The type, what may stand between ("hành động", "của UBND tỉnh", "6 tháng đầu năm"), and "số".
          typed(table.pattern("(?:^|.*[^\\pL])({document})(?:\\s+(?:{document-more}|[^;.:()]{0,70}?))?"
                              "\\s*({numbering}:?\\s*)$")),
          typed_directly(table.pattern("(?:^|.*[^\\pL])({document})\\s*$")),
          numbered(table.pattern("(?:^|.*[^\\pL])({numbering}\\s*:?\\s*)$")),
          continues(table.pattern("[\\s,;]*(?:{and}\\s*)?(?:{numbering}\\s*:?\\s*)?")),
          issues(table.pattern("[\\s,]*[^;.:\\d]{0,140}{issues}(?: {plural})?[\\s]*")) {}

    Pattern to_date;
    WordList day;
    Pattern typed, typed_directly, numbered, continues, issues;
};

struct Found {
    std::size_t begin = 0, end = 0;  // the whole citation
    std::size_t number_begin = 0, number_end = 0;
    std::size_t type_begin = 0, type_end = 0;  // equal: no type written here
    int inherits = -1;                         // index of the citation whose type this one shares
    int date = -1;                             // index into the text's date forms
};

bool is_capital_letter(std::string_view word, std::size_t i) {
    const char c = word[i];
    if (c >= 'A' && c <= 'Z') return true;
    // Đ Ư Ơ Ă Â Ê Ô
    static constexpr std::string_view capitals[] = {"Đ", "Ư", "Ơ", "Ă", "Â", "Ê", "Ô"};
    return std::any_of(std::begin(capitals), std::end(capitals),
                       [&](std::string_view letter) { return word.substr(i).starts_with(letter); });
}

// "QĐ", "UBND", "TTg", "CTr", "QH15" are abbreviations, "Thủ" and "Kế" are words: two capitals at least, and no fewer
// than other letters; one capital with digits will do ("C06").
bool is_abbreviation(std::string_view word) {
    std::size_t capitals = 0, letters = 0, digits = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if ((byte & 0xC0) == 0x80) continue;
        if (word[i] >= '0' && word[i] <= '9') {
            ++digits;
            continue;
        }
        ++letters;
        if (is_capital_letter(word, i)) ++capitals;
    }
    const bool enough = capitals >= 2 || (capitals == 1 && letters == 1 && digits > 0);
    return enough && capitals * 2 >= letters && word.size() <= 24;
}

// Digits behind an abbreviation are the mark of a note that ran into it: "KL/TW30". Those of the National Assembly's
// terms ("QH15") and of single letters ("C06") are its own.
std::size_t mark_length(std::string_view word) {
    std::size_t letters = word.size();
    while (letters > 0 && word[letters - 1] >= '0' && word[letters - 1] <= '9') --letters;
    if (word.substr(0, letters).ends_with("QH") || length(word.substr(0, letters)) < 2) return 0;
    return word.size() - letters;
}

// Cuts the number behind its last abbreviation: of "35/QĐ-UBND - Ban hành" only "35/QĐ-UBND" is the number. Returns
// its length, 0 when the first word behind the slash is none.
std::size_t number_length(std::string_view found) {
    static const Pattern part("\\s?[-–&/.]\\s?([A-ZĐƯƠĂÂÊÔ][\\pL\\d]*)");
    static const RE2 head("(?:\\d{1,6}[a-zđ]?)?(?:\\s?/\\s?(?:19|20)\\d{2})?");
    const RE2& part_form = part.of(found);
    re2::StringPiece rest = piece(found);
    RE2::Consume(&rest, head);
    std::size_t length = 0;
    re2::StringPiece word;
    while (RE2::Consume(&rest, part_form, &word)) {
        if (!is_abbreviation({word.data(), word.size()})) break;
        length = found.size() - rest.size() - mark_length({word.data(), word.size()});
        if (length < found.size() - rest.size()) break;
    }
    return length;
}

// Only white space, commas and the words that lead from a number to its date.
bool leads_to_date(std::string_view between, const CitationWords& known) {
    return between.size() <= 90 && known.to_date.matches(between) &&
           (between.size() <= 12 || known.day.find_in(between) != std::string_view::npos);
}

// The type before the number: looks back at most `reach` bytes, not over the end of a clause nor over `floor`.
void find_type(const ProseWords& words, std::size_t floor, Found& found) {
    const CitationWords& known = words.lexicon->of<CitationWords>();
    constexpr std::size_t reach = 130;
    const std::string_view low = words.low;
    std::size_t from = std::max(floor, found.number_begin > reach ? found.number_begin - reach : 0);
    while (from < found.number_begin && (static_cast<unsigned char>(low[from]) & 0xC0) == 0x80) ++from;
    const std::string_view stretch = low.substr(from, found.number_begin - from);
    re2::StringPiece type, number_word;
    if (known.typed_directly.matches(stretch, &type) ||
        known.typed.matches(stretch, &type, &number_word)) {
        found.type_begin = static_cast<std::size_t>(type.data() - low.data());
        found.type_end = found.type_begin + type.size();
        found.begin = found.type_begin;
    } else if (known.numbered.matches(stretch, &number_word)) {
        found.begin = static_cast<std::size_t>(number_word.data() - low.data());
    }
}

// "Quyết định số 820/QĐ-UBND ngày 29/7/2031; số 905/QĐ-UBND": only marks, `và` and "số" lie between.
bool continues_list(std::string_view between, const CitationWords& known) {
    return between.size() < 24 && known.continues.matches(between);
}

// "Ngày 24/01/2031, UBND huyện đã ban hành Kế hoạch số 94/KH-UBND": the date opens the sentence, and nothing but the
// issuing of this one document stands between.
bool issues_it(std::string_view between, const CitationWords& known) {
    return between.size() <= 200 && known.issues.matches(between);
}

bool opens_sentence(const ProseWords& words, std::size_t begin) {
    const std::size_t token = words.token_at(begin);
    if (token == 0) return true;
    const std::size_t before = words.is(token - 1, words.lexicon->of<CitationWords>().day) ? token - 1 : token;
    return before == 0 || ends_sentence(words, before - 1) || words.is(before - 1, ":");
}

std::vector<Found> find_numbers(const ProseWords& words) {
    static const Pattern number(std::string("(?:^|[^\\pL\\d/.,-])(") + number_form + ")");
    std::vector<Found> out;
    const std::string_view text = words.text;
    const RE2& form = number.of(text);
    std::size_t from = 0;
    re2::StringPiece groups[3];
    while (from < text.size() && form.Match(piece(text), from, text.size(), RE2::UNANCHORED, groups, 3)) {
        const std::string_view found(groups[1].data(), groups[1].size());
        const auto begin = static_cast<std::size_t>(found.data() - text.data());
        const std::size_t length = number_length(found);
        const bool has_digits = groups[2].data() != nullptr && !groups[2].empty();
        if (length > 0) {
            Found one{.begin = begin, .end = begin + length, .number_begin = begin, .number_end = begin + length};
            one.type_begin = one.type_end = begin;
            find_type(words, out.empty() ? 0 : out.back().end, one);
            // Without digits ("/BC-UBND", left blank) only words make it a document's number.
            const bool named = one.begin < one.number_begin;
            const bool slashed = text.substr(begin, length).find('/') != std::string_view::npos;
            const bool blank = text[begin] == '/' || text[begin] == ' ';
            if (has_digits ? slashed || named : named && blank) out.push_back(one);
        }
        from = std::max(begin + std::max<std::size_t>(length, 1), from + 1);
    }
    return out;
}

void link_dates(const ProseWords& words, const std::vector<DateForm>& dates, std::vector<Found>& found) {
    const CitationWords& known = words.lexicon->of<CitationWords>();
    const std::string_view low = words.low;
    std::size_t next = 0;
    std::vector<bool> taken(dates.size(), false);
    for (std::size_t i = 0; i < found.size(); ++i) {
        Found& one = found[i];
        while (next < dates.size() && dates[next].begin < one.number_end) ++next;
        const std::size_t limit = i + 1 < found.size() ? found[i + 1].begin : low.size();
        if (next < dates.size() && dates[next].begin < limit &&
            leads_to_date(low.substr(one.number_end, dates[next].begin - one.number_end), known)) {
            one.date = static_cast<int>(next);
            one.end = dates[next].end;
            taken[next] = true;
        }
    }
    for (std::size_t i = 0, d = 0; i < found.size(); ++i) {
        Found& one = found[i];
        while (d < dates.size() && dates[d].begin < one.begin) ++d;
        if (one.date >= 0 || d == 0 || taken[d - 1]) continue;
        const DateForm& date = dates[d - 1];
        if (!date.has_day || !opens_sentence(words, date.begin) || date.end > one.begin) continue;
        if (i > 0 && found[i - 1].end > date.begin) continue;
        if (issues_it(low.substr(date.end, one.begin - date.end), known)) {
            one.date = static_cast<int>(d - 1);
            taken[d - 1] = true;
        }
    }
}

// Numbers without a type that only continue a list have the type of the one before.
void share_types(const ProseWords& words, std::vector<Found>& found) {
    const std::string_view low = words.low;
    for (std::size_t i = 1; i < found.size(); ++i) {
        const std::size_t end = found[i - 1].end, begin = found[i].number_begin;
        if (found[i].type_begin < found[i].type_end || begin < end) continue;
        if (continues_list(low.substr(end, begin - end), words.lexicon->of<CitationWords>())) found[i].inherits = static_cast<int>(i) - 1;
    }
}

// The words of the type in the form they are known by: the first letter of the text's own words is kept large.
std::string type_words(std::string_view written, std::string_view lower) {
    if (lower.size() <= 4) return std::string(written);
    std::string out(lower);
    static constexpr std::pair<std::string_view, std::string_view> firsts[] = {{"đ", "Đ"}};
    for (const auto& [small, large] : firsts) {
        if (out.starts_with(small)) return std::string(large) + out.substr(small.size());
    }
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - ('a' - 'A'));
    return out;
}

// Spaces that a line end or a typist left inside the number are dropped.
std::string without_spaces(std::string_view number) {
    std::string out;
    for (const char c : number) {
        if (c != ' ' && c != '\n') out += c;
    }
    return out;
}

}  // namespace

void find_citations(Statements& statements, const Lexicon& lexicon) {
    statements.citations.clear();
    std::size_t date_begin = 0;  // the source's first date in statements.dates
    for (const TextSource& source : text_sources(statements)) {
        const bool has_digit = source.text.find_first_of("0123456789") != std::string_view::npos;
        if (!has_digit && source.text.find('/') == std::string_view::npos) continue;
        const ProseWords words = read_prose_words(source.text, lexicon);
        // find_dates saw the same text, so its dates are the next ones.
        const std::vector<DateForm> dates = has_digit ? find_date_forms(words) : std::vector<DateForm>();
        std::vector<Found> found = find_numbers(words);
        link_dates(words, dates, found);
        share_types(words, found);
        const bool head = source.paragraph >= 0 &&
                          statements.paragraphs[static_cast<std::size_t>(source.paragraph)].kind == ParagraphKind::head;
        std::string type;
        for (const Found& one : found) {
            // In the head a number without a type is the report's own.
            if (head && one.type_begin == one.type_end) continue;
            if (one.type_begin < one.type_end) {
                const std::size_t length = one.type_end - one.type_begin;
                type = type_words(source.text.substr(one.type_begin, length),
                                  std::string_view(words.low).substr(one.type_begin, length));
            } else if (one.inherits < 0) {
                type.clear();
            }
            Citation citation{
                .raw = std::string(source.text.substr(one.begin, one.end - one.begin)),
                .type = type,
                .number = without_spaces(source.text.substr(one.number_begin, one.number_end - one.number_begin)),
                .date = -1,
                .paragraph = source.paragraph,
                .begin = static_cast<std::uint32_t>(one.begin),
                .end = static_cast<std::uint32_t>(one.end),
                .place = place_in(source, one.begin, one.end)};
            const std::size_t date = date_begin + static_cast<std::size_t>(std::max(one.date, 0));
            if (one.date >= 0 && date < statements.dates.size()) {
                citation.date = static_cast<int>(date);
                statements.dates[date].citation = static_cast<int>(statements.citations.size());
                statements.dates[date].future_allowed = false;
            }
            statements.citations.push_back(std::move(citation));
        }
        date_begin += dates.size();
    }
}

}  // namespace solieu::grammar
