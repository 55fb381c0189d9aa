#include "audit/remarks/sequence.h"

#include <algorithm>
#include <map>
#include <set>

namespace solieu::audit {
namespace {

using Numbers = std::vector<int>;

constexpr int max_number = 9999;

std::string joined(const Numbers& numbers) {
    std::string text;
    for (int number : numbers) text += (text.empty() ? "" : ".") + std::to_string(number);
    return text;
}

Numbers parent_of(const Numbers& numbers) {
    return {numbers.begin(), numbers.end() - 1};
}

struct Gap {
    int item = -1, before = -1;
    Numbers parent;
    int from = 0, to = 0;  // first and last number left out
};

struct Scope {
    std::map<Numbers, int> seen;                  // number -> item
    std::map<Numbers, std::pair<int, int>> last;  // parent -> last number below it, its item
    int top = 0;                                  // the present outermost number
    std::map<Numbers, std::size_t> twice;         // parent -> the last fault of two alike below it
    std::vector<Gap> gaps;
    std::vector<int> misplaced;
};

std::string missing_numbers(const Gap& gap) {
    std::string text;
    for (int number = gap.from; number <= gap.to; ++number) {
        if (number > gap.from + 2 && gap.to > gap.from + 3) {
            Numbers last = gap.parent;
            last.push_back(gap.to);
            return text + ", …, " + joined(last);
        }
        Numbers one = gap.parent;
        one.push_back(number);
        text += (text.empty() ? "" : ", ") + joined(one);
    }
    return text;
}

// Misplaced numbers of one outermost number are one fault; when that number stands nowhere, its heading is missing.
std::vector<SequenceFault> misplaced_faults(const Scope& scope, const std::vector<SequenceItem>& items) {
    std::vector<SequenceFault> faults;
    for (std::size_t i = 0; i < scope.misplaced.size();) {
        const int top = items[static_cast<std::size_t>(scope.misplaced[i])].numbers[0];
        SequenceFault fault{SequenceFault::Kind::misplaced, scope.misplaced[i], {}, {}};
        for (++i; i < scope.misplaced.size() && items[static_cast<std::size_t>(scope.misplaced[i])].numbers[0] == top;
             ++i)
            fault.others.push_back(scope.misplaced[i]);
        if (!scope.seen.contains({top})) {
            fault.kind = SequenceFault::Kind::gap;
            fault.others.clear();
            fault.missing = std::to_string(top);
        }
        faults.push_back(std::move(fault));
    }
    return faults;
}

void close(Scope& scope, const std::vector<SequenceItem>& items, std::vector<SequenceFault>& faults) {
    const std::vector<SequenceFault> misplaced = misplaced_faults(scope, items);
    std::set<std::string> told;  // missing headings that their misplaced numbers tell of
    for (const SequenceFault& fault : misplaced)
        if (fault.kind == SequenceFault::Kind::gap) told.insert(fault.missing);
    for (const Gap& gap : scope.gaps) {
        bool later = gap.to - gap.from < 100;
        for (int number = gap.from; number <= gap.to && later; ++number) {
            Numbers one = gap.parent;
            one.push_back(number);
            later = scope.seen.contains(one);
        }
        const std::string missing = missing_numbers(gap);
        if (told.contains(missing)) continue;
        faults.push_back({later ? SequenceFault::Kind::disorder : SequenceFault::Kind::gap, gap.item,
                          gap.before >= 0 ? std::vector<int>{gap.before} : std::vector<int>{}, missing});
    }
    faults.insert(faults.end(), misplaced.begin(), misplaced.end());
    scope = Scope{};
}

// Headings: a list that numbers anew within a section is a run of its own, and the outer one goes on behind it.
class Runs {
  public:
    Runs(const std::vector<SequenceItem>& items, bool headings) : items_(items), headings_(headings) {}

    std::vector<SequenceFault> check() {
        for (int i = 0; i < static_cast<int>(items_.size()); ++i) {
            if (items_[static_cast<std::size_t>(i)].numbers.empty()) {
                close_to(0);
            } else {
                add(i);
            }
        }
        close_to(0);
        std::stable_sort(faults_.begin(), faults_.end(),
                         [](const SequenceFault& a, const SequenceFault& b) { return a.item < b.item; });
        return std::move(faults_);
    }

  private:
    static constexpr std::size_t deepest = 8;

    void close_to(std::size_t size) {
        while (runs_.size() > size) {
            close(runs_.back(), items_, faults_);
            runs_.pop_back();
        }
    }

    // The innermost run that stands at this number; the number of runs for none.
    [[nodiscard]] std::size_t run_at(int top) const {
        for (std::size_t run = runs_.size(); run-- > 0;)
            if (runs_[run].top == top) return run;
        return runs_.size();
    }

    // The innermost run that has the number before this one: 2.1 of 2.2; the number of runs for none.
    [[nodiscard]] std::size_t run_behind(Numbers numbers) const {
        if (--numbers.back() < 1) return runs_.size();
        for (std::size_t run = runs_.size(); run-- > 0;)
            if (runs_[run].seen.contains(numbers)) return run;
        return runs_.size();
    }

    // Which run a heading belongs to: opens one where the numbers begin again, closes those that are through.
    void settle(int i) {
        const Numbers& numbers = items_[static_cast<std::size_t>(i)].numbers;
        const int top = numbers[0];
        if (numbers.size() > 1) {
            const std::size_t behind = run_behind(numbers);
            const std::size_t run = behind < runs_.size() ? behind : run_at(top);
            if (run < runs_.size()) close_to(run + 1);
            return;
        }
        if (runs_.back().top == 0) return;
        if (top == 1) {
            if (runs_.size() == deepest) close_to(0);
            runs_.emplace_back();
            return;
        }
        const std::size_t run = run_at(top - 1);
        if (run < runs_.size()) {
            close_to(run + 1);
        } else if (begins_behind_one(i)) {
            close_to(0);
            runs_.emplace_back();
        }
    }

    // "1, 2, 3, 4, 2, 3": the numbers begin again and the first of them was not read as a heading. "1, 2, 3, 2, 4" goes
    // on; the second 2 is a slip.
    [[nodiscard]] bool begins_behind_one(int i) const {
        const Scope& scope = runs_.back();
        const Numbers& numbers = items_[static_cast<std::size_t>(i)].numbers;
        if (scope.top <= numbers[0] || !scope.seen.contains(numbers)) return false;
        for (std::size_t next = static_cast<std::size_t>(i) + 1; next < items_.size(); ++next) {
            const Numbers& other = items_[next].numbers;
            if (other.empty()) break;
            if (other.size() == 1) return other[0] <= scope.top;
        }
        return true;
    }

    void add(int i) {
        const SequenceItem& item = items_[static_cast<std::size_t>(i)];
        const Numbers& numbers = item.numbers;
        if (runs_.empty()) runs_.emplace_back();
        const bool top_level = numbers.size() == 1;
        if (headings_) {
            settle(i);
        } else if (top_level && numbers[0] == 1 && runs_.back().top > 1) {
            close_to(0);
            runs_.emplace_back();
        }
        if (!top_level && headings_ && runs_.back().top > 0 && numbers[0] != runs_.back().top) {
            // A sub-number of 1 under no 1: numbers begin again without their heading.
            if (numbers[0] == 1) {
                close_to(0);
                runs_.emplace_back();
            } else {
                runs_.back().misplaced.push_back(i);
                return;
            }
        }
        count(i, runs_.back());
    }

    void count(int i, Scope& scope) {
        const SequenceItem& item = items_[static_cast<std::size_t>(i)];
        const Numbers& numbers = item.numbers;
        const bool top_level = numbers.size() == 1;
        if (top_level || scope.top == 0) scope.top = numbers[0];
        const auto [found, fresh] = scope.seen.try_emplace(numbers, i);
        const Numbers parent = parent_of(numbers);
        if (!fresh) {
            if (!item.recovered) {
                // "I, III, III": the first stands for II.
                const bool before = std::any_of(scope.gaps.begin(), scope.gaps.end(), [&](const Gap& gap) {
                    return gap.item == found->second && gap.from == gap.to;
                });
                scope.twice[parent] = faults_.size();
                faults_.push_back({SequenceFault::Kind::twice, i, {found->second}, {}, before});
            }
            // "II, II, IV": the second stands for the number that is left out; that is one slip.
            if (int& last = scope.last[parent].first; last == numbers.back()) ++last;
            return;
        }
        auto& [last, last_item] = scope.last.try_emplace(parent, 0, -1).first->second;
        if (const auto twice = scope.twice.find(parent); twice != scope.twice.end()) {
            if (numbers.back() == last + 1) faults_[twice->second].fills_gap = true;
            scope.twice.erase(twice);
        }
        const bool begins = last == 0 && (top_level || !scope.seen.contains(parent));
        if (numbers.back() > last + 1 && !begins && !item.recovered) {
            if (last == 0) last_item = scope.seen[parent];
            scope.gaps.push_back({i, last_item, parent, last + 1, numbers.back() - 1});
        }
        if (numbers.back() > last) {
            last = numbers.back();
            last_item = i;
        }
    }

    const std::vector<SequenceItem>& items_;
    bool headings_;
    std::vector<Scope> runs_;
    std::vector<SequenceFault> faults_;
};

}  // namespace

std::vector<SequenceFault> check_sequence(const std::vector<SequenceItem>& items, bool headings) {
    return Runs(items, headings).check();
}

int roman_number(std::string_view text) {
    int total = 0, before = 0;
    if (text.empty() || text.size() > 6) return 0;
    for (auto letter = text.rbegin(); letter != text.rend(); ++letter) {
        const int value = *letter == 'I' ? 1 : *letter == 'V' ? 5 : *letter == 'X' ? 10 : 0;
        if (value == 0) return 0;
        total += value < before ? -value : value;
        before = std::max(before, value);
    }
    return total;
}

std::vector<int> decimal_numbers(std::string_view text) {
    Numbers numbers;
    int number = -1;
    for (char c : text) {
        if (c >= '0' && c <= '9') {
            number = (number < 0 ? 0 : number) * 10 + (c - '0');
            if (number > max_number) return {};
        } else if (c == '.' && number >= 0) {
            numbers.push_back(number);
            number = -1;
        } else {
            return {};
        }
        if (numbers.size() > 8) return {};
    }
    if (number >= 0) numbers.push_back(number);
    return numbers;
}

}  // namespace solieu::audit
