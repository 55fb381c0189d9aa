#include "grammar/head/head.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "grammar/head/head_pieces.h"
#include "grammar/head/head_words.h"
#include "grammar/rows/footnote_marks.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_title = 600;      // bytes
constexpr std::size_t most_lines = 48;          // of a head, with its addressees
constexpr std::size_t bracket_within = 14;      // pieces before which the bracket of an annex stands
constexpr std::size_t letterhead_within = 10;   // pieces before which a letterhead shows that it is one
constexpr std::size_t subject_pieces = 8;       // most pieces of what a letter is about
constexpr std::size_t bracket_lines = 5;        // most lines of the bracket of an annex
constexpr std::size_t noise_pieces = 3;         // most pieces within a letterhead that say nothing known
constexpr std::size_t longest_noise = 40;       // bytes of such a piece
constexpr std::size_t longest_issuer = 14;      // words of an issuer without a letterhead
constexpr std::size_t opening_paragraphs = 12;  // of a document without head: it names itself in the first sentences
constexpr std::size_t behind_recipients = 60;   // lines below "Nơi nhận" in which another document may begin
constexpr std::size_t longest_line = 150;       // bytes of a line above a letterhead: a longer one is prose
constexpr std::size_t first_lines = 30;         // among which a letterhead below other lines is looked for

// The line with those that go on in its paragraph. Only a line that fills its column goes on, and in no capitals: what
// is centred below it has no indent that would part it.
std::string whole_paragraph(const std::vector<PlacedLine>& lines, std::size_t index) {
    constexpr std::size_t enough = 300, full_line = 60;
    std::string text = extract::text_of(*lines[index].line);
    for (std::size_t i = index; i + 1 < lines.size() && text.size() < enough; ++i) {
        const extract::Line* next = lines[i + 1].line;
        if (next == nullptr || next->starts_paragraph || lines[i].line->hard_end) break;
        const std::string more = extract::text_of(*next);
        if (extract::text_of(*lines[i].line).size() < full_line || all_capitals(more)) break;
        text += ' ' + more;
    }
    return text;
}

// Of a number: its words stand where they stood.
void drop_spaces(Text& text) {
    for (std::size_t at = text.text.find(' '); at != std::string::npos; at = text.text.find(' ', at))
        cut(text, at, at + 1);
}

bool ends_with_stop(const std::string& text) {
    return text.ends_with('.') || text.ends_with(':') || text.ends_with(';');
}

// One head from its first line on.
class Reader {
  public:
    Reader(const std::vector<PlacedLine>& lines, std::size_t begin, const Lexicon& lexicon)
        : lines_(lines), begin_(begin), known_(lexicon.of<HeadWords>()) {
        for (std::size_t i = begin; i < lines.size() && i < begin + most_lines && lines[i].line != nullptr; ++i) {
            std::vector<Piece> of_line = pieces_of(lines[i], i, lexicon);
            std::move(of_line.begin(), of_line.end(), std::back_inserter(pieces_));
        }
    }

    std::optional<FoundHead> read() {
        if (pieces_.empty()) return std::nullopt;
        if (const auto bracket = bracket_ahead()) {
            read_annex(*bracket);
        } else {
            read_letterhead();
        }
        if (at_ == 0 || !means_something()) return std::nullopt;
        certain_ = motto_ || (!head_.number.empty() && (head_.date_paragraph >= 0 || has_kind_));
        return finish();
    }

    // What was read is a letterhead that leaves no doubt.
    [[nodiscard]] bool is_certain() const { return certain_; }

  private:
    [[nodiscard]] const Piece& here() const { return pieces_[at_]; }
    [[nodiscard]] bool done() const { return at_ == pieces_.size(); }

    // ---- an annex ----

    // Where its bracket stands, when nothing before it belongs to another head.
    [[nodiscard]] std::optional<std::size_t> bracket_ahead() const {
        bool begun = false;
        for (std::size_t i = 0; i < pieces_.size() && i < bracket_within; ++i) {
            switch (pieces_[i].kind) {
                case PieceKind::attached:
                    return i;
                case PieceKind::motto:
                case PieceKind::place:
                case PieceKind::addressee:
                case PieceKind::basis:
                case PieceKind::enacts:
                case PieceKind::subject:
                    return std::nullopt;
                case PieceKind::section:
                    // "PHẦN I" may be the mark of an annex; "I. KẾT QUẢ" is none.
                    if (begun || !is_two_words(pieces_[i].text.text)) return std::nullopt;
                    break;
                case PieceKind::text:
                    if (ends_with_stop(pieces_[i].text.text)) return std::nullopt;
                    break;
                case PieceKind::number:
                case PieceKind::stamp:
                case PieceKind::rule:
                    continue;
                default:
                    break;
            }
            begun = true;
        }
        return std::nullopt;
    }

    [[nodiscard]] static bool is_two_words(const std::string& text) {
        return std::count(text.begin(), text.end(), ' ') == 1;
    }

    void read_annex(std::size_t bracket) {
        head_.form = HeadForm::annex;
        bool seen_mark = false;
        for (; at_ < bracket; ++at_) {
            const Piece& piece = here();
            if (piece.kind == PieceKind::number) {
                take_number(piece);
            } else if (piece.kind == PieceKind::rule || piece.kind == PieceKind::stamp ||
                       piece.kind == PieceKind::number_behind || piece.kind == PieceKind::section) {
                keep(piece.text);
            } else if (piece.kind == PieceKind::annex) {
                keep(slice(piece.text, 0, piece.rest));
                add_title(slice(piece.text, piece.rest, piece.text.text.size()));
            } else if (title_.empty() && !seen_mark && piece.kind == PieceKind::organisation) {
                append(issuer_, piece.text, '\n');  // a sheet names it in its corner
                keep(piece.text);
            } else {
                add_title(piece.text);
            }
            seen_mark = seen_mark || piece.kind == PieceKind::annex;
        }
        const Text words = take_bracket();
        read_bracket(words);
    }

    // From the bracket that opens here to the one that closes it.
    Text take_bracket() {
        Text words;
        int open = 0;
        const std::size_t first = here().line;
        while (!done() && here().line < first + bracket_lines) {
            for (const char c : here().text.text) open += c == '(' ? 1 : c == ')' ? -1 : 0;
            append(words, here().text);
            ++at_;
            if (open <= 0) break;
        }
        keep(words);
        return words;
    }

    // "(Kèm theo Quyết định số 87/QĐ-UBND ngày 12 tháng 3 năm 2025 của Chủ tịch Ủy ban nhân dân tỉnh A)"
    void read_bracket(const Text& words) {
        re2::StringPiece piece;
        const std::string& text = words.text;
        const auto part = [&](re2::StringPiece found) {
            const auto begin = static_cast<std::size_t>(found.data() - text.data());
            return slice(words, begin, begin + found.size());
        };
        if (known_.attached_number.is_in(text, &piece)) {
            Text number = part(piece);
            drop_spaces(number);
            // The number of the signature fills the blank of the bracket.
            if (number.text.find_first_of("0123456789") < number.text.find('/') || head_.number.empty())
                head_.number = std::move(number);
        }
        if (known_.attached_by.is_in(text, &piece)) {
            Text by = part(piece);
            const std::string low = lower(by.text);
            for (const std::string_view official : known_.official) {
                if (low.starts_with(official) && low.size() == by.text.size()) {
                    by = slice(by, official.size(), by.text.size());
                    break;
                }
            }
            head_.issuer = std::move(by);
        }
        head_.date_paragraph = static_cast<int>(paragraphs_.size()) - 1;
    }

    // ---- a letterhead ----

    // Whether a number, a motto, a place or the kind of a document follows before the prose.
    [[nodiscard]] bool letterhead_ahead() const {
        for (std::size_t i = at_; i < pieces_.size() && i < at_ + letterhead_within; ++i) {
            switch (pieces_[i].kind) {
                case PieceKind::motto:
                case PieceKind::number:
                case PieceKind::number_behind:
                case PieceKind::place:
                case PieceKind::document:
                    return true;
                case PieceKind::addressee:
                case PieceKind::section:
                case PieceKind::basis:
                case PieceKind::enacts:
                case PieceKind::annex:
                case PieceKind::unit:
                    return false;
                default:
                    break;
            }
        }
        return false;
    }

    // The letterhead is not through: its number, or the kind of its document, follows.
    [[nodiscard]] bool issuer_goes_on() const {
        const std::string low = lower(here().text.text);
        if (known_.begins_division(low)) return true;
        const std::size_t line_end = issuer_.text.rfind('\n');
        const std::string last = lower(issuer_.text.substr(line_end == std::string::npos ? 0 : line_end + 1));
        return known_.is_bare_organisation(last) || letterhead_ahead();
    }

    void read_letterhead() {
        std::size_t noise = 0;
        for (; !done(); ++at_) {
            const Piece& piece = here();
            switch (piece.kind) {
                case PieceKind::document:
                    read_kind(piece);
                    return;
                case PieceKind::annex:
                    head_.form = HeadForm::annex;
                    keep(slice(piece.text, 0, piece.rest));
                    add_title(slice(piece.text, piece.rest, piece.text.text.size()));
                    ++at_;
                    read_title();
                    return;
                case PieceKind::subject:
                    read_subject();
                    return;
                case PieceKind::addressee:
                    read_addressee();
                    return;
                case PieceKind::organisation:
                case PieceKind::official:
                case PieceKind::name:
                    if (is_issuer(piece)) {
                        append(issuer_, piece.text, '\n');
                        keep(piece.text);
                        break;
                    }
                    read_lone_title();
                    return;
                case PieceKind::text:
                case PieceKind::section:
                    // On scans a line may be spoilt; "Bình Sơn," and the like.
                    if ((motto_ || !issuer_.empty()) && ++noise <= noise_pieces &&
                        piece.text.text.size() <= longest_noise && piece.kind == PieceKind::text &&
                        letterhead_ahead()) {
                        keep(piece.text);
                        break;
                    }
                    return;
                default:
                    if (!take_common(piece)) return;
            }
        }
    }

    [[nodiscard]] bool is_issuer(const Piece& piece) const {
        const std::string folded = fold(piece.text.text);
        const bool list = std::any_of(known_.list_title.begin(), known_.list_title.end(),
                                      [&](const std::string& one) { return folded.starts_with(one); });
        if (list) return false;
        if (!issuer_.empty()) return piece.kind == PieceKind::organisation || issuer_goes_on();
        if (letterhead_ahead()) return true;
        if (motto_) return piece.kind == PieceKind::organisation;
        return piece.kind == PieceKind::organisation && std::count(piece.text.text.begin(), piece.text.text.end(),
                                                                   ' ') < static_cast<std::ptrdiff_t>(longest_issuer);
    }

    // Motto, number, place, rules and stamps stand anywhere in a head.
    bool take_common(const Piece& piece) {
        switch (piece.kind) {
            case PieceKind::rule:
            case PieceKind::stamp:
                keep(piece.text);
                return true;
            case PieceKind::motto:
                motto_ = true;
                keep(piece.text);
                return true;
            case PieceKind::number:
                take_number(piece);
                return true;
            case PieceKind::number_behind:
                if (digits_waiting_) {
                    append(head_.number, piece.text);
                    drop_spaces(head_.number);
                    digits_waiting_ = false;
                } else if (head_.number.empty()) {
                    head_.number = piece.text;
                    drop_spaces(head_.number);
                }
                keep(piece.text);
                return true;
            case PieceKind::place:
                take_place(piece);
                return true;
            default:
                return false;
        }
    }

    void take_number(const Piece& piece) {
        keep(piece.text);
        if (!head_.number.empty() && !digits_waiting_) return;
        head_.number = slice(piece.text, piece.rest, piece.text.text.size());
        drop_spaces(head_.number);
        digits_waiting_ = piece.symbols == 0;
    }

    void take_place(const Piece& piece) {
        keep(piece.text);
        if (head_.date_paragraph >= 0) return;
        head_.date_paragraph = static_cast<int>(paragraphs_.size()) - 1;
        head_.place = slice(piece.text, 0, piece.text.text.find(','));
    }

    // ---- what it is about ----

    void read_kind(const Piece& piece) {
        has_kind_ = true;
        cover_ = piece.document == DocumentKind::cover;
        head_.form = piece.document == DocumentKind::report ? HeadForm::report : HeadForm::document;
        keep(slice(piece.text, 0, piece.rest));
        std::size_t rest = piece.rest;
        while (rest < piece.text.text.size() && (piece.text.text[rest] == ':' || piece.text.text[rest] == ' ')) ++rest;
        add_title(slice(piece.text, rest, piece.text.text.size()));
        title_bold_ = piece.bold;
        ++at_;
        read_title();
    }

    // A title without letterhead: of a list, a table, a sheet.
    void read_lone_title() {
        if (ends_with_stop(here().text.text) || is_bullet(here().text.text)) return;
        head_.form = HeadForm::title;
        read_title();
    }

    void read_subject() {
        if (head_.form == HeadForm::none) head_.form = HeadForm::document;
        cover_ = true;
        const Piece& first = here();
        add_title(slice(first.text, first.rest, first.text.text.size()));
        ++at_;
        std::size_t addressee = at_;
        while (addressee < pieces_.size() && addressee < at_ + subject_pieces &&
               pieces_[addressee].kind != PieceKind::addressee)
            ++addressee;
        const bool addressed = addressee < pieces_.size() && pieces_[addressee].kind == PieceKind::addressee;
        for (; !done() && here().kind != PieceKind::addressee; ++at_) {
            if (take_common(here())) continue;
            if (!addressed && !starts_lower(here().text.text)) return;
            add_title(here().text);
        }
        if (!done()) read_addressee();
    }

    [[nodiscard]] bool title_unfinished() const {
        const std::string& text = title_.text;
        if (text.empty() || text.ends_with(',') || text.ends_with('-') || text.ends_with("–")) return true;
        const std::size_t space = text.rfind(' ');
        return known_.unfinished.contains(lower(space == std::string::npos ? text : text.substr(space + 1)));
    }

    // Sentences are no title.
    [[nodiscard]] bool opens_prose(const Piece& piece) const {
        constexpr std::size_t short_line = 80, long_line = 120, whole = 250;
        const std::string& text = piece.text.text;
        const std::string paragraph = whole_paragraph(lines_, piece.line);
        if (title_.empty()) return is_bullet(text) || (paragraph.size() > long_line && ends_with_stop(paragraph));
        if (is_bullet(text) || paragraph.size() > whole) return !all_capitals(text);
        if (starts_lower(text)) return false;
        if (!title_unfinished() && ends_with_stop(paragraph) && !all_capitals(text)) return true;
        if (paragraph.size() > long_line && ends_with_stop(paragraph)) return true;
        return known_.opening.matches(fold(text)) && paragraph.size() > short_line;
    }

    // Who decides stands between the title of a decision and what it rests on.
    [[nodiscard]] bool basis_ahead() const {
        for (std::size_t i = at_ + 1; i < pieces_.size() && i < at_ + 4; ++i)
            if (pieces_[i].kind == PieceKind::basis || pieces_[i].kind == PieceKind::enacts) return true;
        return false;
    }

    void read_title() {
        bool ended = false;  // only what belongs below a title may follow
        for (; !done(); ++at_) {
            const Piece& piece = here();
            switch (piece.kind) {
                case PieceKind::addressee:
                    read_addressee();
                    return;
                case PieceKind::basis:
                case PieceKind::enacts:
                case PieceKind::unit:
                    return;
                case PieceKind::section:
                    if (title_.empty() || is_bullet(piece.text.text) || !title_unfinished() ||
                        ends_with_stop(piece.text.text))
                        return;
                    break;  // "…, phương hướng" / "6. …" never opens a section within a title
                case PieceKind::rule:
                    ended = ended || !title_.empty();
                    keep(piece.text);
                    continue;
                case PieceKind::attached: {
                    // A regulation has the number of the decision that it comes with.
                    const Text words = take_bracket();
                    if (head_.number.empty() && head_.date_paragraph < 0) read_bracket(words);
                    --at_;
                    ended = true;
                    continue;
                }
                case PieceKind::organisation:
                case PieceKind::official:
                case PieceKind::name:
                    if (!title_.empty() && basis_ahead() &&
                        (piece.kind != PieceKind::name || !all_capitals(title_.text))) {
                        keep(piece.text);
                        ended = true;
                        continue;
                    }
                    break;
                case PieceKind::annex:
                    if (!title_.empty()) return;
                    break;
                default:
                    if (take_common(piece)) continue;
                    break;
            }
            if (ended || !is_title(piece)) return;
            if (piece.kind == PieceKind::subject && title_.empty()) {
                add_title(slice(piece.text, piece.rest, piece.text.text.size()));
            } else {
                add_title(piece.text);
            }
            title_bold_ = piece.bold;
        }
    }

    [[nodiscard]] bool is_title(const Piece& piece) const {
        if (title_.text.size() + piece.text.text.size() > longest_title || opens_prose(piece)) return false;
        const bool goes_on = title_unfinished() || starts_lower(piece.text.text) || piece.text.text.starts_with('(');
        if (goes_on) return true;
        if (title_bold_ && !piece.bold) return false;
        // A list or a sheet says no more below its title than other words in capitals; "DANH SÁCH" alone is no title
        // yet.
        constexpr std::ptrdiff_t few_spaces = 2;
        const bool begun = std::count(title_.text.begin(), title_.text.end(), ' ') <= few_spaces;
        return head_.form != HeadForm::title || all_capitals(piece.text.text) ||
               (begun && piece.kind == PieceKind::text);
    }

    void read_addressee() {
        std::string last;
        for (bool first = true; !done(); ++at_, first = false) {
            const Piece& piece = here();
            const std::string& text = piece.text.text;
            if (take_common(piece)) continue;
            const bool listed = is_bullet(text) && !last.ends_with('.');
            const bool goes_on = last.ends_with(';') || last.ends_with(',') || last.ends_with(':');
            if (!first && piece.kind != PieceKind::addressee && !listed && !goes_on && !starts_lower(text)) break;
            if (!first && piece.kind == PieceKind::basis) break;
            keep(piece.text);
            last = text;
        }
        if (head_.form == HeadForm::none) head_.form = HeadForm::document;
    }

    // ---- what comes out ----

    void keep(const Text& text) {
        if (text.empty()) return;
        title_open_ = false;
        Paragraph paragraph{.kind = ParagraphKind::head};
        paragraph.text = text;
        paragraphs_.push_back(std::move(paragraph));
    }

    // The lines of a title are one paragraph.
    void add_title(const Text& text) {
        if (text.empty()) return;
        append(title_, text);
        if (title_open_) {
            append(paragraphs_.back().text, text);
            return;
        }
        keep(text);
        title_open_ = true;
    }

    [[nodiscard]] bool means_something() const {
        return head_.form != HeadForm::none || !issuer_.empty() || !head_.number.empty() || motto_ ||
               head_.date_paragraph >= 0;
    }

    FoundHead finish() {
        // A line is taken whole or not at all: what stands beside the last piece belongs to the head.
        while (!done() && at_ > 0 && here().line == pieces_[at_ - 1].line) {
            keep(here().text);
            ++at_;
        }
        const std::size_t end = done() ? pieces_.back().line + 1 : here().line;
        if (head_.form == HeadForm::none) head_.form = HeadForm::document;
        if (head_.issuer.empty() || (head_.form != HeadForm::annex && !issuer_.empty()))
            head_.issuer = std::move(issuer_);
        head_.title = std::move(title_);
        if (digits_waiting_) head_.number = {};
        return {.head = std::move(head_),
                .lines = {.begin = begin_, .end = end, .paragraphs = std::move(paragraphs_)},
                .cover = cover_};
    }

    const std::vector<PlacedLine>& lines_;
    std::size_t begin_;
    const HeadWords& known_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    Head head_;
    Text issuer_, title_;
    std::vector<Paragraph> paragraphs_;
    bool motto_ = false, has_kind_ = false, cover_ = false, certain_ = false;
    bool digits_waiting_ = false;  // "Số: 316", its symbols stand apart
    bool title_bold_ = false, title_open_ = false;
};

// Behind the recipients of a letter, or at a motto, another document begins.
class Finder {
  public:
    Finder(const std::vector<PlacedLine>& lines, const Lexicon& lexicon)
        : lines_(lines), lexicon_(lexicon), known_(lexicon.of<HeadWords>()) {}

    std::vector<FoundHead> find() {
        std::size_t next = first();
        std::size_t closing = 0;  // the line until which another document may begin
        for (; next < lines_.size(); ++next) {
            if (lines_[next].line == nullptr) continue;
            const std::string text = fold(beginning(*lines_[next].line));
            if (begins_with_any(text, known_.recipients)) closing = next + behind_recipients;
            std::vector<Piece> pieces;
            if (next < closing && may_begin(next)) pieces = pieces_of(lines_[next], next, lexicon_);
            const bool behind = opens_head(pieces);
            if (!begins_with_any(text, known_.motto) && !behind) continue;
            if (!take(next, !(behind && names_kind(pieces)))) continue;
            next = found_.back().lines.end - 1;
            closing = 0;
        }
        return std::move(found_);
    }

  private:
    // The first words of a line: all that tells whether a head begins.
    static std::string beginning(const extract::Line& line) {
        std::string text;
        for (std::size_t i = 0; i < line.words.size() && i < 6; ++i) text += (i > 0 ? " " : "") + line.words[i].text;
        return text;
    }

    // The lines whose pieces are worth a look.
    [[nodiscard]] bool may_begin(std::size_t line) const {
        return all_capitals(beginning(*lines_[line].line)) || known_.number.is_in(extract::text_of(*lines_[line].line));
    }

    // Names of bodies, numbers and kinds of documents open a head; who signs a letter, and in whose name, does not.
    static bool opens_head(const std::vector<Piece>& pieces) {
        return !pieces.empty() && (pieces[0].kind == PieceKind::organisation || pieces[0].kind == PieceKind::number ||
                                   pieces[0].kind == PieceKind::document || pieces[0].kind == PieceKind::motto);
    }

    // "BÁO CÁO" on a line of its own: behind the recipients a head as it is.
    static bool names_kind(const std::vector<Piece>& pieces) {
        return pieces.size() == 1 && pieces[0].kind == PieceKind::document &&
               pieces[0].rest == pieces[0].text.text.size();
    }

    // The head at the beginning; else a letterhead below lines that say nothing. Returns where to go on.
    std::size_t first() {
        if (lines_.empty()) return 0;
        if (lines_[0].line != nullptr && take(0, false)) return found_.back().lines.end;
        for (std::size_t i = 1; i < lines_.size() && i < first_lines && lines_[i].line != nullptr; ++i) {
            const std::string text = extract::text_of(*lines_[i].line);
            if (text.size() > longest_line) break;
            const std::vector<Piece> pieces = pieces_of(lines_[i], i, lexicon_);
            if (pieces.empty() || pieces[0].kind == PieceKind::section || pieces[0].kind == PieceKind::basis) break;
            if (may_begin(i) && opens_head(pieces) && take(i, true)) return found_.back().lines.end;
        }
        return 0;
    }

    bool take(std::size_t line, bool only_certain) {
        Reader reader(lines_, line, lexicon_);
        std::optional<FoundHead> head = reader.read();
        if (!head || head->lines.end <= line || (only_certain && !reader.is_certain())) return false;
        found_.push_back(std::move(*head));
        return true;
    }

    const std::vector<PlacedLine>& lines_;
    const Lexicon& lexicon_;
    const HeadWords& known_;
    std::vector<FoundHead> found_;
};

// ---- the words that may name the period ----

void blank(std::string& text, const Pattern& pattern) {
    re2::StringPiece piece;
    constexpr int most = 20;  // of one title
    for (int times = 0; times < most && pattern.is_in(text, &piece); ++times) {
        const auto begin = static_cast<std::size_t>(piece.data() - text.data());
        text.replace(begin, piece.size(), ",");
    }
}

// A title names the days and documents that it is about; none of them is its period. The year of a law that it names
// ("Luật Đất đai năm 2024") is one only where the title of a report names no other.
std::string words_of_period(const std::string& title, HeadForm form, const HeadWords& known) {
    std::string text = title;
    blank(text, known.dates);
    blank(text, known.cited);
    std::string without_laws = text;
    blank(without_laws, known.law_year);
    const bool other = known.any_year.is_in(without_laws);
    return single_spaced(form == HeadForm::report && !other ? text : without_laws);
}

// A document without head names itself in its first sentences: "…, UBND huyện báo cáo kết quả quý III … như sau:".
std::string words_of_opening(const Statements& statements, const HeadWords& known) {
    std::size_t looked = 0;
    for (const Paragraph& paragraph : statements.paragraphs) {
        if (++looked > opening_paragraphs) break;
        std::string words;
        if (paragraph.kind != ParagraphKind::body || !known.told.is_in(paragraph.text.text, &words)) continue;
        return words_of_period(words, HeadForm::report, known);
    }
    return {};
}

}  // namespace

std::vector<FoundHead> find_heads(const std::vector<PlacedLine>& lines, const Lexicon& lexicon) {
    return Finder(lines, lexicon).find();
}

void choose_head(Statements& statements, const std::vector<FoundHead>& heads,
                 const std::vector<std::size_t>& first_paragraph, const Lexicon& lexicon) {
    const HeadWords& known = lexicon.of<HeadWords>();
    std::size_t chosen = 0;
    if (!heads.empty() && heads[0].cover) {
        const auto report = std::find_if(heads.begin(), heads.end(),
                                         [](const FoundHead& one) { return one.head.form == HeadForm::report; });
        if (report != heads.end()) chosen = static_cast<std::size_t>(report - heads.begin());
    }
    if (chosen < heads.size() && chosen < first_paragraph.size()) {
        statements.head = heads[chosen].head;
        Head& head = statements.head;
        std::size_t letterhead = chosen;  // a report without one has that of its letter
        if (head.issuer.empty() && head.number.empty() && head.date_paragraph < 0) {
            const Head& letter = heads[0].head;
            head.issuer = letter.issuer;
            head.number = letter.number;
            head.place = letter.place;
            head.date_paragraph = letter.date_paragraph;
            letterhead = 0;
        }
        if (head.date_paragraph >= 0) head.date_paragraph += static_cast<int>(first_paragraph[letterhead]);
        head.period = words_of_period(head.title.text, head.form, known);
    }
    const HeadForm form = statements.head.form;
    const bool bare = form == HeadForm::none || (form == HeadForm::report && statements.head.title.empty());
    if (bare) statements.head.period = words_of_opening(statements, known);
}

namespace {

constexpr float doubtful = 0.75F;

// Numbers are often written in by hand: what recognition makes of that is no number.
void leave_out_doubtful_number(Statements& statements) {
    Text& number = statements.head.number;
    for (const Run& run : number.runs) {
        const std::string_view text = std::string_view(number.text).substr(run.begin, run.end - run.begin);
        if (run.place.confidence >= doubtful || text.find_first_of("0123456789") == std::string_view::npos) continue;
        statements.diagnostics.push_back({.code = "number-in-doubt",
                                          .severity = Severity::warning,
                                          .message = "the number of the document was not read surely, it may be "
                                                     "written by hand: \"" +
                                                     number.text + "\"",
                                          .page = run.place.page,
                                          .box = run.place.box});
        number = {};
        return;
    }
}

// The day is often written in by hand: "ngày @3 tháng 01" is what recognition makes of it. Such a day is not known.
bool is_day_legible(const Date& date, const Paragraph& paragraph) {
    if (date.place.confidence < doubtful) return false;
    const std::string_view text = paragraph.text.text;
    const std::size_t digit = text.find_first_of("0123456789", date.begin);
    return digit == 0 || digit >= date.end || text[digit - 1] == ' ' || text[digit - 1] == '/';
}

}  // namespace

void find_date_of_report(Statements& statements) {
    leave_out_doubtful_number(statements);
    const int paragraph = statements.head.date_paragraph;
    if (paragraph < 0 || paragraph >= static_cast<int>(statements.paragraphs.size())) return;
    for (std::size_t i = 0; i < statements.dates.size(); ++i) {
        Date& date = statements.dates[i];
        if (date.paragraph != paragraph || !date.has_month) continue;
        date.has_day = date.has_day && is_day_legible(date, statements.paragraphs[static_cast<std::size_t>(paragraph)]);
        statements.head.date = static_cast<int>(i);
        return;
    }
}

}  // namespace solieu::grammar
