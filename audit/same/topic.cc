#include "audit/same/topic.h"

#include <algorithm>
#include <iterator>

#include "audit/words/labels.h"
#include "audit/words/phrases.h"
#include "base/text.h"
#include "normalize/report/period.h"
#include "normalize/values/unit.h"

namespace solieu::audit {
namespace {

using grammar::Figure;
using grammar::Statements;
using normalize::Aspect;
using normalize::Facts;
using normalize::Qualifiers;

constexpr std::size_t max_clause = 600;  // bytes of a sentence that are looked at, before and behind a figure

int number_of_word(std::string_view word, Vocabulary& vocabulary) {
    const auto next = static_cast<int>(vocabulary.numbers.size());
    const auto [found, fresh] = vocabulary.numbers.try_emplace(std::string(word), next);
    if (fresh) {
        vocabulary.labels.push_back(0);
        vocabulary.noun.push_back(word.starts_with('#') || word.starts_with('~') ? 1 : 0);
        vocabulary.general.push_back(word.starts_with('~') ? 1 : 0);
    }
    return found->second;
}

void make_set(WordList& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Years, dates and amounts of a sentence say nothing of what is counted; those of a label ("từ 30% đến dưới 70%") do.
enum class Digits { kept, dropped };

Said said_of(std::string_view canonical_words, Vocabulary& vocabulary, Digits digits, const Lexicon& lexicon) {
    Said said;
    normalize::Qualified qualified = normalize::split_qualifiers(canonical_words, lexicon);
    said.qualifiers = qualified.qualifiers;
    for (std::string_view word : split(qualified.rest)) {
        const bool year = has_digit(word) && word.find('%') == std::string_view::npos;
        if (has_digit(word) && (digits == Digits::dropped || year)) continue;
        const int number = number_of_word(word, vocabulary);
        (vocabulary.noun[static_cast<std::size_t>(number)] ? said.nouns : said.own).push_back(number);
    }
    make_set(said.own);
    make_set(said.nouns);
    return said;
}

WordList all_words(const Said& said) {
    WordList words = said.own;
    words.insert(words.end(), said.nouns.begin(), said.nouns.end());
    make_set(words);
    return words;
}

// What is not said below is said above.
Qualifiers completed(const Qualifiers& own, const Qualifiers& above) {
    Qualifiers result = own;
    for (std::size_t i = 0; i < normalize::aspect_count; ++i)
        if (result.values[i] == 0) result.values[i] = above.values[i];
    return result;
}

bool is_one_of(std::string_view word, const std::vector<std::string_view>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

int roman(std::string_view word) {
    if (word == "i") return 1;
    if (word == "ii") return 2;
    if (word == "iii") return 3;
    return word == "iv" ? 4 : 0;
}

// `words` here and below: as every_word() gives them.
When when_of(std::string_view words, const normalize::Period& period, const Lexicon& lexicon) {
    using normalize::PeriodKind;
    // "quý III năm 2024", "quý I": of the report, or another.
    const std::vector<std::string_view> list = split(words);
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
        if (is_one_of(list[i], phrases(PhraseKind::quarter, lexicon)) && roman(list[i + 1]) > 0) {
            if (period.kind != PeriodKind::quarter) return When::other;
            return roman(list[i + 1]) == period.number ? When::period : When::other;
        }
    }
    if (contains_any(words, phrases(PhraseKind::cumulative_time, lexicon))) return When::cumulative;
    if (contains_any(words, phrases(PhraseKind::period_time, lexicon))) return When::period;
    if (contains_any(words, phrases(PhraseKind::half_year, lexicon)))
        return period.kind == PeriodKind::half_year ? When::period : When::other;
    if (contains_any(words, phrases(PhraseKind::nine_months, lexicon)))
        return period.kind == PeriodKind::nine_months ? When::period : When::other;
    for (std::string_view year : phrases(PhraseKind::year, lexicon))
        if (contains(words, std::string(year) + " " + std::to_string(period.year - 1))) return When::other;
    return When::unsaid;
}

// The year that the words name: "năm 2023"; 0 for none, -1 for several.
int year_said(std::string_view words, const Lexicon& lexicon) {
    int year = 0;
    const std::vector<std::string_view> list = split(words);
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
        if (!is_one_of(list[i], phrases(PhraseKind::year, lexicon))) continue;
        const int named = normalize::year_named(list[i + 1]);
        if (named == 0 || named == year) continue;
        if (year != 0) return -1;
        year = named;
    }
    return year;
}

// ---- rows ------------------------------------------------------------------------------------------------------

void add_rows(const Statements& statements, const Facts& facts, const TableView& view, Topics& topics,
              const Lexicon& lexicon) {
    const grammar::Table& source = statements.tables[static_cast<std::size_t>(view.table)];
    Vocabulary& vocabulary = topics.vocabulary;
    std::vector<Said> labels;
    std::vector<Qualifiers> full(view.rows.size());
    std::vector<WordList> above(view.rows.size());
    WordList group = all_words(
        said_of(normalize::canonical(source.title, vocabulary.terms, lexicon), vocabulary, Digits::kept, lexicon));
    const WordList title = group;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const RowView& row = view.rows[i];
        const std::string& text = source.rows[i].label.text;
        labels.push_back(
            said_of(normalize::canonical(text, vocabulary.terms, lexicon), vocabulary, Digits::kept, lexicon));
        Said& label = labels.back();
        for (int word : all_words(label)) ++vocabulary.labels[static_cast<std::size_t>(word)];
        if (!row.item) {
            group = title;
            add(group, all_words(label));
        }
        full[i] = label.qualifiers;
        above[i] = group;
        if (row.parent >= 0) {
            const auto parent = static_cast<std::size_t>(row.parent);
            full[i] = completed(label.qualifiers, full[parent]);
            above[i] = above[parent];
            add(above[i], all_words(labels[parent]));
        }
        if (!row.item || row.unit.kind == normalize::UnitKind::code_list) continue;
        const WordList brackets = all_words(
            said_of(normalize::in_brackets(text, vocabulary.terms, lexicon), vocabulary, Digits::kept, lexicon));
        When when = when_of(row.label.every, facts.report.period, lexicon);
        if (when == When::unsaid && row.parent >= 0)
            when = when_of(view.rows[static_cast<std::size_t>(row.parent)].label.every, facts.report.period, lexicon);
        const auto words = std::make_shared<const RowWords>(
            RowWords{.label = label, .brackets = brackets, .above = above[i], .inherited = full[i]});
        for (int value = 0; value < view.value_count; ++value) {
            const auto term = term_of(facts, view, static_cast<int>(i), value, statements, lexicon);
            if (!term) continue;
            const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(term->fact)];
            const normalize::Quantity& quantity = fact.quantity;
            if (!quantity.value || quantity.kind == normalize::QuantityKind::code) continue;
            const int year = view.value_count == 1 ? 0 : normalize::year_named(fact.period);
            if (view.value_count > 1 && year == 0) continue;
            RowTopic topic{.table = view.table, .row = static_cast<int>(i), .fact = term->fact, .words = words};
            topic.rate = row.rate || quantity.kind == normalize::QuantityKind::percent;
            topic.total = row.label.counted;
            topic.planned = contains_any(row.label.words, phrases(PhraseKind::plan_row, lexicon));
            topic.year = year;
            topic.when = when;
            topics.rows.push_back(std::move(topic));
        }
    }
}

// ---- figures ---------------------------------------------------------------------------------------------------

bool ends_sentence(std::string_view text, std::size_t at) {
    return text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

struct Around {
    std::string_view clause_before, clause_behind, sentence;
};

// `left`, `right`: where the neighbouring figures end and begin.
Around around(std::string_view text, const Figure& figure, std::size_t left, std::size_t right) {
    const std::size_t begin = std::min<std::size_t>(figure.begin, text.size());
    const std::size_t end = std::min<std::size_t>(figure.end, text.size());
    std::size_t sentence = begin, clause = begin;
    bool in_clause = true;
    while (sentence > 0 && begin - sentence < max_clause) {
        const char c = text[sentence - 1];
        if (ends_sentence(text, sentence - 1) || c == ';') break;
        if (c == ':' || c == '(' || sentence <= left) in_clause = false;
        --sentence;
        if (in_clause) clause = sentence;
    }
    std::size_t stop = end, behind = end;
    in_clause = true;
    while (stop < text.size() && stop - end < max_clause) {
        if (ends_sentence(text, stop) || text[stop] == ';') break;
        if (text[stop] == ',' || text[stop] == '(' || text[stop] == ')' || stop >= right) in_clause = false;
        ++stop;
        if (in_clause) behind = stop;
    }
    return {text.substr(clause, begin - clause), text.substr(end, behind - end),
            text.substr(sentence, stop - sentence)};
}

std::vector<int> wholes_of(const Statements& statements) {
    std::vector<int> whole(statements.figures.size(), -1);
    for (const grammar::Breakdown& breakdown : statements.breakdowns)
        for (int part : breakdown.parts)
            if (part > breakdown.whole && part < static_cast<int>(whole.size()) && breakdown.whole >= 0 &&
                whole[static_cast<std::size_t>(part)] < 0)
                whole[static_cast<std::size_t>(part)] = breakdown.whole;
    return whole;
}

// The paragraph that leads the list a bullet stands in ("Cấp huyện:"); -1 when there is none.
int lead_of(const Statements& statements, int paragraph) {
    const grammar::Paragraph& own = statements.paragraphs[static_cast<std::size_t>(paragraph)];
    if (own.kind != grammar::ParagraphKind::bullet) return -1;
    for (int i = paragraph - 1; i >= 0 && paragraph - i < 30; --i) {
        const grammar::Paragraph& other = statements.paragraphs[static_cast<std::size_t>(i)];
        if (other.section != own.section) return -1;
        if (other.kind == grammar::ParagraphKind::footnote) continue;
        if (other.kind != grammar::ParagraphKind::bullet || other.level < own.level)
            return other.text.text.ends_with(':') ? i : -1;
    }
    return -1;
}

WordList headings_of(const Statements& statements, int section, Vocabulary& vocabulary, const Lexicon& lexicon) {
    WordList words;
    for (int depth = 0; section >= 0 && section < static_cast<int>(statements.sections.size()) && depth < 6; ++depth) {
        const grammar::Section& source = statements.sections[static_cast<std::size_t>(section)];
        add(words, all_words(said_of(normalize::canonical(source.title, vocabulary.terms, lexicon), vocabulary,
                                     Digits::dropped, lexicon)));
        section = source.parent < section ? source.parent : -1;
    }
    return words;
}

// A sentence as read; figures of one sentence follow each other.
struct Sentence {
    std::string_view text;
    WordList said;
    std::string words;
};

Sentence sentence_of(std::string_view text, Vocabulary& vocabulary, const Lexicon& lexicon) {
    return {.text = text,
            .said = all_words(
                said_of(normalize::canonical(text, vocabulary.terms, lexicon), vocabulary, Digits::dropped, lexicon)),
            .words = every_word(text)};
}

void add_figures(const Statements& statements, const Facts& facts, Topics& topics, const Lexicon& lexicon) {
    Vocabulary& vocabulary = topics.vocabulary;
    const std::vector<int> wholes = wholes_of(statements);
    const auto count = static_cast<int>(statements.figures.size());
    std::unordered_map<int, WordList> headings;
    std::unordered_map<int, Said> leads;
    std::vector<int> topic_of(statements.figures.size(), -1);
    Sentence sentence;
    for (int i = 0; i < count; ++i) {
        const Figure& figure = statements.figures[static_cast<std::size_t>(i)];
        const int fact = facts.figure_begin + i;
        if (fact >= static_cast<int>(facts.facts.size())) break;
        if (figure.paragraph < 0 || figure.paragraph >= static_cast<int>(statements.paragraphs.size())) continue;
        const normalize::Quantity& quantity = facts.facts[static_cast<std::size_t>(fact)].quantity;
        if (figure.target || figure.change || (!quantity.value && !quantity.numerator)) continue;
        FigureTopic topic{.figure = i, .fact = fact};
        topic.rate = quantity.kind == normalize::QuantityKind::percent;
        topic.subject = said_of(normalize::canonical(figure.unit + " " + figure.subject, vocabulary.terms, lexicon),
                                vocabulary, Digits::dropped, lexicon);
        const std::string& text = statements.paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text;
        auto edge = [&](int other, bool end) -> std::size_t {
            if (other < 0 || other >= count) return end ? 0 : text.size();
            const Figure& neighbour = statements.figures[static_cast<std::size_t>(other)];
            if (neighbour.paragraph != figure.paragraph) return end ? 0 : text.size();
            return end ? neighbour.end : neighbour.begin;
        };
        const Around words = around(text, figure, edge(i - 1, true), edge(i + 1, false));
        const std::string clause = std::string(words.clause_before) + " " + std::string(words.clause_behind);
        topic.clause =
            said_of(normalize::canonical(clause, vocabulary.terms, lexicon), vocabulary, Digits::dropped, lexicon);
        if (words.sentence.data() != sentence.text.data() || words.sentence.size() != sentence.text.size())
            sentence = sentence_of(words.sentence, vocabulary, lexicon);
        topic.sentence = sentence.said;
        const std::string lowered = lower(std::string(words.clause_before) + " " + figure.subject);
        for (std::string_view phrase : phrases(PhraseKind::whole_place, lexicon))
            topic.total = topic.total || lowered.find(phrase) != std::string::npos;
        if (!headings.contains(figure.section))
            headings.emplace(figure.section, headings_of(statements, figure.section, vocabulary, lexicon));
        topic.headings = headings.at(figure.section);
        const int whole = wholes[static_cast<std::size_t>(i)];
        if (whole >= 0 && topic_of[static_cast<std::size_t>(whole)] >= 0) {
            const FigureTopic& above =
                topics.figures[static_cast<std::size_t>(topic_of[static_cast<std::size_t>(whole)])];
            topic.whole = all_words(above.subject);
            add(topic.whole, above.whole);
            topic.around = completed(above.subject.qualifiers, above.around);
            topic.total = topic.total || above.total;
        }
        if (const int lead = lead_of(statements, figure.paragraph); lead >= 0) {
            if (!leads.contains(lead)) {
                const std::string& words_of_lead = statements.paragraphs[static_cast<std::size_t>(lead)].text.text;
                leads.emplace(lead, said_of(normalize::canonical(words_of_lead, vocabulary.terms, lexicon), vocabulary,
                                            Digits::dropped, lexicon));
            }
            const Said& said = leads.at(lead);
            if (said.own.size() <= 12) {
                add(topic.sentence, all_words(said));
                topic.around = completed(topic.around, said.qualifiers);
            }
        }
        const std::string clause_words = every_word(clause);
        topic.when = when_of(clause_words, facts.report.period, lexicon);
        if (topic.when == When::unsaid) topic.when = when_of(sentence.words, facts.report.period, lexicon);
        topic.year = year_said(clause_words, lexicon);
        if (topic.year == 0) topic.year = year_said(sentence.words, lexicon);
        topic_of[static_cast<std::size_t>(i)] = static_cast<int>(topics.figures.size());
        topics.figures.push_back(std::move(topic));
    }
}

}  // namespace

void add(WordList& words, const WordList& more) {
    WordList both;
    both.reserve(words.size() + more.size());
    std::set_union(words.begin(), words.end(), more.begin(), more.end(), std::back_inserter(both));
    words = std::move(both);
}

bool within(const WordList& a, const WordList& b) {
    return std::includes(b.begin(), b.end(), a.begin(), a.end());
}

bool is_population(const RowTopic& row) {
    return row.total && !row.rate && row.words->label.own.empty() && row.words->label.nouns.size() == 1;
}

Topics topics_of(const Statements& statements, const Facts& facts, std::span<const TableView> views,
                 const Lexicon& lexicon) {
    Topics topics;
    for (const grammar::Paragraph& paragraph : statements.paragraphs)
        normalize::define_terms(paragraph.text.text, topics.vocabulary.terms, lexicon);
    for (const grammar::Table& table : statements.tables)
        for (const grammar::Row& row : table.rows)
            normalize::define_terms(row.label.text, topics.vocabulary.terms, lexicon);
    for (const TableView& view : views) add_rows(statements, facts, view, topics, lexicon);
    add_figures(statements, facts, topics, lexicon);
    return topics;
}

}  // namespace solieu::audit
