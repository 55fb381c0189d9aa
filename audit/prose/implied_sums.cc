#include "audit/prose/implied_sums.h"

#include <algorithm>
#include <cstddef>

#include "audit/partition.h"
#include "audit/tables/support.h"

namespace solieu::audit {
namespace {

using grammar::Breakdown;
using grammar::Figure;
using grammar::Paragraph;
using grammar::ParagraphKind;
using normalize::Label;
using normalize::PhraseKind;
using normalize::ProseMark;
using normalize::QuantityKind;

constexpr std::size_t most_parts = 8;
constexpr int most_bullets = 12;
constexpr int enough_digits = 3;  // of figures that do not meet by chance

class ImpliedSums {
  public:
    ImpliedSums(const Prose& prose, std::vector<Relation>& relations)
        : prose_(prose),
          relations_(relations),
          whole_of_(prose.statements.figures.size(), -1),
          divided_(prose.statements.figures.size(), false) {
        for (const Breakdown& breakdown : prose.statements.breakdowns) {
            if (!prose.has(breakdown.whole)) continue;
            divided_[static_cast<std::size_t>(breakdown.whole)] = true;
            for (const int part : breakdown.parts)
                if (prose.has(part)) whole_of_[static_cast<std::size_t>(part)] = breakdown.whole;
        }
    }

    void run() {
        for (int figure = 0; prose_.has(figure); ++figure)
            if (can_be_whole(figure)) look_at(figure);
    }

  private:
    [[nodiscard]] bool is_divided(int figure) const { return divided_[static_cast<std::size_t>(figure)]; }
    [[nodiscard]] bool is_part(int figure) const { return whole_of_[static_cast<std::size_t>(figure)] >= 0; }

    // A number that may be added and stands in no brackets.
    [[nodiscard]] bool is_plain(int figure) const {
        const QuantityKind kind = prose_.quantity(figure).kind;
        const bool number = kind == QuantityKind::count || kind == QuantityKind::decimal || kind == QuantityKind::money;
        return number && !is_in_brackets(figure);
    }

    [[nodiscard]] bool is_in_brackets(int figure) const {
        const Figure& at = prose_.figure(figure);
        if (at.paragraph < 0 || at.paragraph >= static_cast<int>(prose_.facts.words.marks.size())) return false;
        int depth = 0;
        for (const ProseMark& mark : prose_.facts.words.marks[static_cast<std::size_t>(at.paragraph)]) {
            if (mark.begin >= at.begin) break;
            if (mark.kind == ProseMark::Kind::opens || mark.kind == ProseMark::Kind::opens_round) ++depth;
            if (mark.kind == ProseMark::Kind::closes && depth > 0) --depth;
        }
        return depth > 0;
    }

    [[nodiscard]] bool is_called_total(int figure) const {
        return prose_.label(figure).total || prose_.words(figure).subject.total;
    }

    [[nodiscard]] bool can_be_whole(int figure) const {
        const Figure& at = prose_.figure(figure);
        if (at.change || at.target || at.paragraph < 0 || !is_plain(figure) || is_part(figure) || is_divided(figure))
            return false;
        const Label& label = prose_.label(figure);
        return is_called_total(figure) || label.kinds.has(PhraseKind::like_whole) || label.planned();
    }

    enum class Role { part, skipped, other };

    // What a figure behind the whole is to it.
    [[nodiscard]] Role role_of(int whole, int figure) const {
        const Figure& at = prose_.figure(figure);
        if (prose_.quantity(figure).kind == QuantityKind::percent || is_in_brackets(figure)) return Role::skipped;
        if (is_part(figure)) return Role::skipped;  // of a figure between the two
        if (at.change || at.target || !is_plain(figure)) return Role::other;
        if (is_called_total(figure) || !addable(prose_, whole, figure) || !prose_.same_unit(whole, figure))
            return Role::other;
        return Role::part;
    }

    // The figures behind the whole in its paragraph. `all`: no other figure ends them.
    [[nodiscard]] std::vector<int> in_paragraph(int whole, bool& all) const {
        std::vector<int> parts;
        all = true;
        for (int figure = whole + 1; prose_.has(figure); ++figure) {
            if (prose_.figure(figure).paragraph != prose_.figure(whole).paragraph) break;
            const Role role = role_of(whole, figure);
            if (role == Role::skipped) continue;
            if (role == Role::other || parts.size() == most_parts) {
                all = false;
                break;
            }
            parts.push_back(figure);
        }
        return parts;
    }

    // One figure of each bullet of the list below the paragraph; empty when a bullet counts something else.
    [[nodiscard]] std::vector<int> in_bullets(int whole) const {
        const auto& paragraphs = prose_.statements.paragraphs;
        const auto& figures = prose_.statements.figures;
        const int above = prose_.figure(whole).paragraph;
        const Paragraph& own = paragraphs[static_cast<std::size_t>(above)];
        std::vector<int> parts;
        int level = 0, figure = whole + 1;
        for (int p = above + 1; p < static_cast<int>(paragraphs.size()) && p - above <= most_bullets; ++p) {
            const Paragraph& bullet = paragraphs[static_cast<std::size_t>(p)];
            if (bullet.kind == ParagraphKind::footnote) continue;
            if (bullet.kind != ParagraphKind::bullet) break;
            if (own.kind == ParagraphKind::bullet && bullet.level <= own.level) break;
            if (level == 0) level = bullet.level;
            if (bullet.level < level) break;
            if (bullet.level > level) continue;
            while (prose_.has(figure) && figures[static_cast<std::size_t>(figure)].paragraph < p) ++figure;
            if (!prose_.has(figure) || figures[static_cast<std::size_t>(figure)].paragraph != p) return {};
            if (role_of(whole, figure) != Role::part || parts.size() == most_parts) return {};
            parts.push_back(figure);
        }
        return parts;
    }

    // Another figure of the same thing stands before it in the paragraph: what it says may be of that one too.
    [[nodiscard]] bool is_first(int whole) const {
        for (int figure = whole - 1; figure >= 0; --figure) {
            if (prose_.figure(figure).paragraph != prose_.figure(whole).paragraph) break;
            if (is_plain(figure) && prose_.same_unit(figure, whole)) return false;
        }
        return true;
    }

    [[nodiscard]] bool is_closed(int whole, const std::vector<int>& parts) const {
        Label label = prose_.label(whole);
        label.counted = label.counted || is_called_total(whole);
        std::vector<const Label*> labels;
        for (const int part : parts) labels.push_back(&prose_.label(part));
        return partition_of(label, labels, prose_.lexicon) == Partition::closed;
    }

    void look_at(int whole) {
        bool all = true;
        std::vector<int> parts = in_paragraph(whole, all);
        if (parts.empty() && all) parts = in_bullets(whole);
        if (parts.size() < 2) return;
        Relation sum = sum_of(prose_, whole, parts, Term::Side::value);
        const Outcome outcome = evaluate(sum, prose_.facts).outcome;
        if (outcome == Outcome::unknown) return;
        sum.exclusive = true;
        if (all && is_closed(whole, parts)) {
            const bool claimed =
                outcome == Outcome::holds ||
                (is_first(whole) && (is_called_total(whole) || is_explained_by_slip(sum, prose_.facts)));
            sum.certainty = Certainty::likely;
            if (claimed) relations_.push_back(std::move(sum));
            return;
        }
        // Words that do not tell: the first ones may add up.
        for (; parts.size() >= 2; parts.pop_back()) {
            sum = sum_of(prose_, whole, parts, Term::Side::value);
            if (!adds_up(prose_, whole, parts, Term::Side::value)) continue;
            if (digits_that_fit(sum, prose_.facts) < enough_digits) continue;
            sum.certainty = Certainty::possible;
            relations_.push_back(std::move(sum));
            return;
        }
    }

    const Prose& prose_;
    std::vector<Relation>& relations_;
    std::vector<int> whole_of_;  // by explicit breakdowns; -1 for none
    std::vector<bool> divided_;  // figures with an explicit breakdown
};

}  // namespace

void add_implied_sums(const Prose& prose, std::vector<Relation>& relations) {
    ImpliedSums(prose, relations).run();
}

}  // namespace solieu::audit
