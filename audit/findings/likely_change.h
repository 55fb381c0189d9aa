#pragma once
// In which way one number was likeliest meant to be another. Used by localise.
//
// In:    the facts, their equations as they stand, and a variable of them with the bounds within which it would have to
//        be.
// Out:   the likeliest value with the slip that explains it, and what it costs (cost_of the chance): slips of the hand
//        (slips.h), values of the cells around it, a part left out of a total, another reading of the same pixels. What
//        stands for and against a value is weighed in (likely_values.h). nullopt where no written number would do.
// Fails: never.
//
// Example: 279 with bounds [297, 297] gives {.value = 297, .slip = swap, …}.

#include <map>
#include <optional>
#include <vector>

#include "audit/findings/likely_values.h"
#include "audit/relations/equations.h"
#include "audit/relations/slips.h"
#include "normalize/fact.h"

namespace solieu::audit {

// A change that is being tried.
struct Trial {
    int variable = -1;
    Decimal value, from, to;
    Slip slip = Slip::other;
    int cost = 0;
};

class LikelyChanges {
  public:
    // Both must outlive it.
    LikelyChanges(const normalize::Facts& facts, const Equations& equations);

    [[nodiscard]] std::optional<Trial> trial_of(int variable, const Bounds& bounds);

  private:
    // What is known of a number, whatever it would have to be.
    struct Known {
        std::vector<Meant> meant;
        std::vector<Decimal> series;  // of the years beside it
        int far = 0;                  // from them
        int style = -1;               // decimals of its column
        bool rate = false;            // a share of all, which is not more than all
        bool follows = false;         // from its parts
        bool of_quotient = false;
        bool repeats = false;                // the cell above or below
        bool repeats_count = false;          // … which counts, where this is a rate
        bool other_scope = false;            // it is the number of a row near the one that it tells of
        std::optional<Decimal> part, whole;  // of a fraction: what stands above or below it
        Chance unlikely_zero = 60;           // how much less likely nothing is here than a number
    };
    // Ways in which the number may have been meant, and the likeliest of them.
    struct Ways {
        std::optional<Trial> best;
        Chance best_chance = 0, together = 0;
    };

    [[nodiscard]] Known read(int variable) const;
    [[nodiscard]] bool repeats_count(int variable) const;
    [[nodiscard]] bool is_of_other_scope(int variable) const;
    [[nodiscard]] std::size_t parts_when_left_out(const Variable& number) const;
    // `nothing`: it need not be more than nothing.
    void consider(int variable, const Known& known, const Decimal& value, Slip slip, Chance chance, Ways& ways,
                  bool nothing = false) const;
    [[nodiscard]] std::optional<Trial> misread(int variable, const Bounds& bounds) const;

    const normalize::Facts& facts_;
    const Equations& equations_;
    Elsewhere elsewhere_;
    Zeros zeros_;
    std::map<int, Known> known_;  // by variable
    const Decimal hundred_{.coefficient = 100};
};

}  // namespace solieu::audit
