#include "normalize/topics/figure_words.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "grammar/words/prose_words.h"

namespace solieu::normalize {
namespace {

using grammar::Figure;
using grammar::Statements;

constexpr std::size_t max_clause = 600;      // bytes of a sentence that are looked at, before and behind a figure
constexpr std::size_t surroundings = 120;    // bytes on each side of a figure that belong to its context
constexpr std::size_t longest_lead = 12;     // words of a paragraph that leads a list; longer ones are sentences
constexpr std::size_t longest_when = 600;    // bytes of a clause or sentence in which a time is looked for
constexpr std::size_t longest_opening = 60;  // bytes before the colon that a line opens with
constexpr int most_headings = 6;
constexpr int most_bullets = 30;

bool ends_sentence(std::string_view text, std::size_t at) {
    return text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

struct Stretch {
    std::size_t begin = 0, end = 0;
};

struct Around {
    Stretch before, behind, sentence;  // the rest of the clause, the whole sentence
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
    return {{clause, begin}, {end, behind}, {sentence, stop}};
}

std::vector<int> wholes_of(const Statements& statements) {
    std::vector<int> whole(statements.figures.size(), -1);
    for (const grammar::Breakdown& breakdown : statements.breakdowns)
        for (const int part : breakdown.parts)
            if (part > breakdown.whole && part < static_cast<int>(whole.size()) && breakdown.whole >= 0 &&
                whole[static_cast<std::size_t>(part)] < 0)
                whole[static_cast<std::size_t>(part)] = breakdown.whole;
    return whole;
}

// The paragraph that leads the list a bullet stands in ("Cấp huyện:"); -1 when there is none.
int lead_of(const Statements& statements, int paragraph) {
    const grammar::Paragraph& own = statements.paragraphs[static_cast<std::size_t>(paragraph)];
    if (own.kind != grammar::ParagraphKind::bullet) return -1;
    for (int i = paragraph - 1; i >= 0 && paragraph - i < most_bullets; --i) {
        const grammar::Paragraph& other = statements.paragraphs[static_cast<std::size_t>(i)];
        if (other.section != own.section) return -1;
        if (other.kind == grammar::ParagraphKind::footnote) continue;
        if (other.kind != grammar::ParagraphKind::bullet || other.level < own.level)
            return other.text.text.ends_with(':') ? i : -1;
    }
    return -1;
}

// A paragraph with figures, cut into words.
struct Paragraph {
    int index = -1;
    TextWords text;
    std::vector<int> numbers;  // of its words
};

void put(Words& words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
}

class Reader {
  public:
    Reader(const Statements& statements, const Facts& facts, const Terms& terms, WordNumbers& words,
           TopicNumbers& numbers, const Lexicon& lexicon)
        : statements_(statements),
          facts_(facts),
          terms_(terms),
          words_(words),
          numbers_(numbers),
          lexicon_(lexicon),
          wholes_(wholes_of(statements)),
          headings_(statements.sections.size()),
          leads_(statements.paragraphs.size()) {}

    WordsOfFigures read() {
        WordsOfFigures out;
        out.marks.resize(statements_.paragraphs.size());
        out.figures.resize(statements_.figures.size());
        for (int i = 0; i < static_cast<int>(out.figures.size()); ++i) {
            const Figure& figure = statements_.figures[static_cast<std::size_t>(i)];
            FigureWords& words = out.figures[static_cast<std::size_t>(i)];
            words.label = read_label(figure.unit + " " + figure.subject, words_, lexicon_);
            words.subject = read_label(figure.subject, words_, lexicon_);
            words.around = words.subject.every;
            const std::vector<int> unit = read_every_word(figure.unit, words_);
            words.around.insert(words.around.end(), unit.begin(), unit.end());
            if (figure.paragraph < 0 || figure.paragraph >= static_cast<int>(statements_.paragraphs.size())) continue;
            if (paragraph_.index != figure.paragraph) {
                open(figure.paragraph);
                out.marks[static_cast<std::size_t>(figure.paragraph)] = marks_of_paragraph();
            }
            add_surroundings(figure, words);
            read_topic(i, out.figures);
        }
        for (auto& heading : headings_) out.headings.push_back(heading ? std::move(*heading) : WordList{});
        return out;
    }

  private:
    void open(int index) {
        const std::string& text = statements_.paragraphs[static_cast<std::size_t>(index)].text.text;
        paragraph_ = {.index = index, .text = words_of(grammar::lower_in_place(text)), .numbers = {}};
        paragraph_.numbers = words_.numbers_of(words_in(paragraph_.text, Aside::too));
        sentence_ = {};
    }

    [[nodiscard]] std::vector<ProseMark> marks_of_paragraph() const {
        const auto& table = lexicon_.of<PhrasesByWords>().table;
        const std::vector<TextWord>& places = paragraph_.text.words;
        const Words words = words_in(paragraph_.text, Aside::too);
        std::vector<ProseMark> marks;
        for (std::size_t at = 0; at < words.size(); ++at) {
            table.each(words, at, [&](const auto& entry) {
                const bool end = entry.value.kind == PhraseKind::list_end;
                if (!end && entry.value.kind != PhraseKind::within) return;
                marks.push_back({.kind = end ? ProseMark::Kind::list_end : ProseMark::Kind::within,
                                 .begin = places[at].begin,
                                 .end = places[at + entry.words.size() - 1].end});
            });
        }
        for (const TextBracket& bracket : paragraph_.text.brackets)
            marks.push_back({.kind = !bracket.opens  ? ProseMark::Kind::closes
                                     : bracket.round ? ProseMark::Kind::opens_round
                                                     : ProseMark::Kind::opens,
                             .begin = bracket.at,
                             .end = bracket.at + 1});
        std::stable_sort(marks.begin(), marks.end(),
                         [](const ProseMark& a, const ProseMark& b) { return a.begin < b.begin; });
        return marks;
    }

    void add_surroundings(const Figure& figure, FigureWords& words) const {
        const std::size_t from = figure.begin > surroundings ? figure.begin - surroundings : 0;
        const std::size_t to = figure.end + surroundings;
        const std::vector<TextWord>& places = paragraph_.text.words;
        const auto first = std::lower_bound(places.begin(), places.end(), from,
                                            [](const TextWord& word, std::size_t at) { return word.end <= at; });
        for (auto word = first; word != places.end() && word->begin < to; ++word)
            words.around.push_back(paragraph_.numbers[static_cast<std::size_t>(word - places.begin())]);
    }

    [[nodiscard]] Said said(const Words& words) {
        return said_of(in_one_form(words, terms_, lexicon_), numbers_, Digits::dropped, lexicon_);
    }
    [[nodiscard]] Said said_in(std::string_view text) {
        const TextWords read = words_of(lower(text));
        return said(words_in(read, Aside::left_out, true));
    }

    // The words in [begin, end) of the paragraph.
    [[nodiscard]] Words words_at(const Stretch& stretch, Aside aside, bool joined) const {
        return words_in(paragraph_.text, stretch.begin, stretch.end, aside, joined);
    }

    struct Sentence {
        Stretch place;
        WordList said;
        When when = When::unsaid;
        int year = 0;
    };

    // Figures of one sentence follow each other.
    const Sentence& sentence_at(const Stretch& place) {
        if (sentence_.place.begin == place.begin && sentence_.place.end == place.end && place.end > 0) return sentence_;
        sentence_ = {.place = place, .said = all_words(said(words_at(place, Aside::left_out, true)))};
        const Words words = words_at({place.begin, std::min(place.end, place.begin + longest_when)}, Aside::too, false);
        sentence_.when = when_of(words, facts_.report.period, lexicon_);
        sentence_.year = year_said(words, lexicon_);
        return sentence_;
    }

    const WordList& heading_of(int section) {
        static const WordList none;
        if (section < 0 || section >= static_cast<int>(headings_.size())) return none;
        std::optional<WordList>& heading = headings_[static_cast<std::size_t>(section)];
        if (heading) return *heading;
        heading.emplace();
        for (int depth = 0; section >= 0 && section < static_cast<int>(headings_.size()) && depth < most_headings;
             ++depth) {
            const grammar::Section& source = statements_.sections[static_cast<std::size_t>(section)];
            add(*heading, all_words(said_in(source.title)));
            section = source.parent < section ? source.parent : -1;
        }
        return *heading;
    }

    // Bytes at which the figures beside end and begin.
    [[nodiscard]] std::size_t edge(int other, int paragraph, bool end) const {
        const std::size_t none = end ? 0 : paragraph_.text.low.size();
        if (other < 0 || other >= static_cast<int>(statements_.figures.size())) return none;
        const Figure& neighbour = statements_.figures[static_cast<std::size_t>(other)];
        if (neighbour.paragraph != paragraph) return none;
        return end ? neighbour.end : neighbour.begin;
    }

    void read_clause(const Around& place, FigureWords& words) {
        Words clause = words_at(place.before, Aside::left_out, true);
        put(clause, words_at(place.behind, Aside::left_out, true));
        words.clause = said(clause);
        const std::size_t rest = longest_when - std::min(longest_when, place.before.end - place.before.begin + 1);
        Words every = words_at(place.before, Aside::too, false);
        put(every,
            words_at({place.behind.begin, std::min(place.behind.end, place.behind.begin + rest)}, Aside::too, false));
        words.when = when_of(every, facts_.report.period, lexicon_);
        words.year = year_said(every, lexicon_);
    }

    void read_topic(int index, std::vector<FigureWords>& figures) {
        const Figure& figure = statements_.figures[static_cast<std::size_t>(index)];
        FigureWords& words = figures[static_cast<std::size_t>(index)];
        const Quantity& quantity = facts_.facts[static_cast<std::size_t>(facts_.figure_begin + index)].quantity;
        if (figure.target || figure.change || (!quantity.value && !quantity.numerator)) return;
        words.result = true;
        const TextWords subject = words_of(lower(figure.unit + " " + figure.subject));
        const Words form = in_one_form(words_in(subject, Aside::left_out, true), terms_, lexicon_);
        words.said = said_of(form, numbers_, Digits::dropped, lexicon_);
        words.rest = words_.numbers_of(split_qualifiers(form, lexicon_).rest);
        const std::string& text = statements_.paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text;
        const Around place =
            around(text, figure, edge(index - 1, figure.paragraph, true), edge(index + 1, figure.paragraph, false));
        read_clause(place, words);
        const Sentence& sentence = sentence_at(place.sentence);
        words.sentence = sentence.said;
        if (words.when == When::unsaid) words.when = sentence.when;
        if (words.year == 0) words.year = sentence.year;
        const std::string before =
            lower(text.substr(place.before.begin, place.before.end - place.before.begin) + " " + figure.subject);
        for (const std::string_view phrase : phrases(PhraseKind::whole_place, lexicon_))
            words.total = words.total || before.find(phrase) != std::string::npos;
        (void)heading_of(figure.section);
        const int whole = wholes_[static_cast<std::size_t>(index)];
        if (whole >= 0 && figures[static_cast<std::size_t>(whole)].result) {
            const FigureWords& above = figures[static_cast<std::size_t>(whole)];
            words.whole = all_words(above.said);
            add(words.whole, above.whole);
            words.context = completed(above.said.qualifiers, above.context);
            words.total = words.total || above.total;
        }
        // "Cấp xã: tổng số …": what stands before the colon says of what level the line tells.
        const std::size_t colon = text.find(':');
        if (colon != std::string::npos && colon < longest_opening && colon < figure.begin &&
            std::string_view(text).substr(colon, figure.begin - colon).find(';') == std::string_view::npos)
            words.context = completed(said_in(std::string_view(text).substr(0, colon)).qualifiers, words.context);
        if (const int lead = lead_of(statements_, figure.paragraph); lead >= 0) {
            std::optional<Said>& leads = leads_[static_cast<std::size_t>(lead)];
            if (!leads) leads = said_in(statements_.paragraphs[static_cast<std::size_t>(lead)].text.text);
            if (leads->own.size() <= longest_lead) {
                add(words.sentence, all_words(*leads));
                words.context = completed(words.context, leads->qualifiers);
            }
        }
    }

    const Statements& statements_;
    const Facts& facts_;
    const Terms& terms_;
    WordNumbers& words_;
    TopicNumbers& numbers_;
    const Lexicon& lexicon_;
    std::vector<int> wholes_;  // of each figure, the one that it is a part of; -1 for none
    std::vector<std::optional<WordList>> headings_;
    std::vector<std::optional<Said>> leads_;
    Paragraph paragraph_;
    Sentence sentence_;
};

}  // namespace

WordsOfFigures words_of_figures(const Statements& statements, const Facts& facts, const Terms& terms,
                                WordNumbers& words, TopicNumbers& numbers, const Lexicon& lexicon) {
    return Reader(statements, facts, terms, words, numbers, lexicon).read();
}

}  // namespace solieu::normalize
