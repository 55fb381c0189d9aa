#include "normalize/topics/row_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest = 4000;  // bytes of a label or title
constexpr std::size_t longest_note = 600;
constexpr std::size_t longest_tail = 60;  // bytes behind the figure of a note that is nothing else

bool holds_any(std::string_view text, PhraseKind kind, const Lexicon& lexicon) {
    const auto& list = phrases(kind, lexicon);
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view phrase) { return text.find(phrase) != std::string_view::npos; });
}

// One of them stands there between spaces or ends of the text.
bool holds_whole(std::string_view text, PhraseKind kind, const Lexicon& lexicon) {
    for (const std::string_view phrase : phrases(kind, lexicon)) {
        for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
            const std::size_t end = at + phrase.size();
            if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
        }
    }
    return false;
}

std::string joined(const Words& words) {
    std::string out;
    for (const std::string_view word : words) (out += out.empty() ? "" : " ") += word;
    return out;
}

bool is_one_of(std::string_view words, PhraseKind kind, const Lexicon& lexicon) {
    const auto& list = phrases(kind, lexicon);
    return std::find(list.begin(), list.end(), words) != list.end();
}

TextWords read(std::string_view text) {
    return words_of(lower(text.substr(0, longest)));
}

// Index of the row above; -1 for none, or for a parent that is not before the row.
int parent_of(const grammar::Row& row, std::size_t index) {
    return row.parent >= 0 && row.parent < static_cast<int>(index) ? row.parent : -1;
}

When when_in(std::string_view label, const Period& report, const Lexicon& lexicon) {
    return when_of(words_in(words_of(lower(label.substr(0, longest_note))), Aside::too), report, lexicon);
}

}  // namespace

void add_row_meanings(const grammar::Table& table, const std::vector<Label>& labels, const Terms& terms,
                      const std::vector<Unit>& units, const Lexicon& lexicon, std::vector<RowMeaning>& meanings) {
    std::vector<char> begins(table.rows.size(), 0);  // the row or one above it says "từ đầu năm" in one form
    char group = 0;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const grammar::Row& row = table.rows[r];
        const Label& label = labels[r];
        RowMeaning& meaning = meanings[r];
        meaning.rate = label.rate || units[static_cast<std::size_t>(meaning.unit)].kind == UnitKind::percent;
        const TextWords text = read(row.label.text);
        const Words form = in_one_form(words_in(text, Aside::left_out, true), terms, lexicon);
        meaning.form = joined(form);
        begins[r] = holds_any(meaning.form, PhraseKind::year_begin, lexicon) ? 1 : 0;
        if (row.kind == grammar::RowKind::group) group = begins[r];
        const int parent = parent_of(row, r);
        begins[r] = begins[r] != 0 || (parent >= 0 ? begins[static_cast<std::size_t>(parent)] : group) != 0 ? 1 : 0;
        meaning.since_beginning =
            !meaning.rate && (begins[r] != 0 || holds_any(text.low, PhraseKind::year_begin, lexicon));
        const Qualified said = split_qualifiers(form, lexicon);
        meaning.lasting = label.total && !meaning.rate && is_one_of(joined(said.rest), PhraseKind::lasting, lexicon);
        meaning.never_repeated = label.counted && kinds_in(said.rest, lexicon).has(PhraseKind::never_repeated);
        meaning.runs_on = label.cumulative() && !label.every_kinds.has(PhraseKind::year_begin) &&
                          said.qualifiers.of(Aspect::autonomy) == 0;
    }
}

std::vector<RowWords> row_words(const grammar::Table& table, std::vector<Label> labels,
                                const std::vector<RowMeaning>& meanings, const Facts& facts, const Terms& terms,
                                WordNumbers& words, TopicNumbers& numbers, const Lexicon& lexicon) {
    std::vector<RowWords> rows(table.rows.size());
    const TextWords read_title = read(table.title);
    const WordList title = all_words(said_of(in_one_form(words_in(read_title, Aside::left_out, true), terms, lexicon),
                                             numbers, Digits::kept, lexicon));
    WordList group = title;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const grammar::Row& source = table.rows[r];
        RowWords& row = rows[r];
        row.label = std::move(labels[r]);
        const TextWords text = read(source.label.text);
        const Words form = in_one_form(words_in(text, Aside::left_out, true), terms, lexicon);
        row.form = words.numbers_of(form);
        row.said = said_of(form, numbers, Digits::kept, lexicon);
        for (const int word : all_words(row.said)) ++numbers.known.labels[static_cast<std::size_t>(word)];
        const bool item = source.kind == grammar::RowKind::item;
        if (!item) {
            group = title;
            add(group, all_words(row.said));
        }
        row.inherited = row.said.qualifiers;
        row.above = group;
        const int parent = parent_of(source, r);
        if (parent >= 0) {
            const RowWords& above = rows[static_cast<std::size_t>(parent)];
            row.inherited = completed(row.said.qualifiers, above.inherited);
            row.above = above.above;
            add(row.above, all_words(above.said));
        }
        if (!source.note.text.empty()) {
            row.note = read_every_word(source.note.text, words);
            row.note_some = holds_whole(lower(source.note.text), PhraseKind::some, lexicon);
            row.note_alone =
                source.note_figures.size() == 1 &&
                single_spaced(std::string_view(source.note.text).substr(source.note_figures.front().end)).size() <
                    longest_tail;
        }
        const Unit& unit = facts.units[static_cast<std::size_t>(meanings[r].unit)];
        if (!item || unit.kind == UnitKind::code_list) continue;
        row.brackets = all_words(
            said_of(in_one_form(words_in(text, Aside::alone, true), terms, lexicon), numbers, Digits::kept, lexicon));
        row.when = when_in(source.label.text, facts.report.period, lexicon);
        if (row.when == When::unsaid && parent >= 0)
            row.when = when_in(table.rows[static_cast<std::size_t>(parent)].label.text, facts.report.period, lexicon);
    }
    return rows;
}

}  // namespace solieu::normalize
