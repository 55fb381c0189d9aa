#include "audit/versions/order.h"

#include <algorithm>
#include <unordered_map>

namespace solieu::audit {
namespace {

// Places [begin, end) of both lists, none of which has a partner within.
struct Gap {
    std::vector<int> before, after;
};

struct Place {
    int count = 0, at = 0;
};

std::unordered_map<std::uint64_t, Place> places_of(std::span<const std::uint64_t> keys) {
    std::unordered_map<std::uint64_t, Place> places;
    places.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == 0) continue;
        Place& place = places[keys[i]];
        ++place.count;
        place.at = static_cast<int>(i);
    }
    return places;
}

// The k-th of a key with the k-th.
void pair_by_turns(const Gap& gap, const Alignment& alignment, Pairing& pairing) {
    std::unordered_map<std::uint64_t, std::vector<int>> waiting;
    for (auto at = gap.after.rbegin(); at != gap.after.rend(); ++at) {
        waiting[alignment.same_after[static_cast<std::size_t>(*at)]].push_back(*at);
    }
    for (const int at : gap.before) {
        const auto found = waiting.find(alignment.same_before[static_cast<std::size_t>(at)]);
        if (found == waiting.end() || found->second.empty()) continue;
        pairing.pair(at, found->second.back());
        found->second.pop_back();
    }
}

void pair_by_scores(const Gap& gap, const Alignment& alignment, Pairing& pairing) {
    enum Step : unsigned char { none, both, skip_before, skip_after };
    const std::size_t rows = gap.before.size(), columns = gap.after.size();
    std::vector<unsigned char> steps((rows + 1) * (columns + 1), none);
    std::vector<int> above(columns + 1, 0), best(columns + 1, 0);
    for (std::size_t i = 1; i <= rows; ++i) {
        best[0] = 0;
        for (std::size_t j = 1; j <= columns; ++j) {
            unsigned char& step = steps[i * (columns + 1) + j];
            step = above[j] >= best[j - 1] ? skip_before : skip_after;
            best[j] = std::max(above[j], best[j - 1]);
            const int score = alignment.score(gap.before[i - 1], gap.after[j - 1]);
            if (score < alignment.least || above[j - 1] + score <= best[j]) continue;
            best[j] = above[j - 1] + score;
            step = both;
        }
        std::swap(above, best);
    }
    for (std::size_t i = rows, j = columns; i > 0 && j > 0;) {
        const unsigned char step = steps[i * (columns + 1) + j];
        if (step == both) pairing.pair(gap.before[i - 1], gap.after[j - 1]);
        if (step != skip_after) --i;
        if (step != skip_before) --j;
    }
}

// What is surely the same at both ends needs no look at every pair.
void pair_ends(Gap& gap, const Alignment& alignment, Pairing& pairing) {
    const auto same = [&](int before, int after) {
        const std::uint64_t key = alignment.same_before[static_cast<std::size_t>(before)];
        return key != 0 && key == alignment.same_after[static_cast<std::size_t>(after)];
    };
    std::size_t first = 0;
    const std::size_t shorter = std::min(gap.before.size(), gap.after.size());
    for (; first < shorter && same(gap.before[first], gap.after[first]); ++first) {
        pairing.pair(gap.before[first], gap.after[first]);
    }
    std::size_t last = 0;
    for (; last < shorter - first; ++last) {
        const int before = gap.before[gap.before.size() - 1 - last], after = gap.after[gap.after.size() - 1 - last];
        if (!same(before, after)) break;
        pairing.pair(before, after);
    }
    for (std::vector<int>* list : {&gap.before, &gap.after}) {
        list->resize(list->size() - last);
        list->erase(list->begin(), list->begin() + static_cast<std::ptrdiff_t>(first));
    }
}

void pair_gap(Gap gap, const Alignment& alignment, AlignmentRoom& room, Pairing& pairing) {
    if (gap.before.empty() || gap.after.empty()) return;
    pair_ends(gap, alignment, pairing);
    if (gap.before.empty() || gap.after.empty()) return;
    if (gap.before.size() > room.pairs / gap.after.size()) return pair_by_turns(gap, alignment, pairing);
    room.pairs -= gap.before.size() * gap.after.size();
    pair_by_scores(gap, alignment, pairing);
}

}  // namespace

void Pairing::pair(int in_before, int in_after) {
    after[static_cast<std::size_t>(in_before)] = in_after;
    before[static_cast<std::size_t>(in_after)] = in_before;
}

void pair_unique(std::span<const std::uint64_t> before, std::span<const std::uint64_t> after, Pairing& pairing) {
    const auto in_before = places_of(before), in_after = places_of(after);
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == 0 || pairing.after[i] >= 0 || in_before.at(before[i]).count != 1) continue;
        const auto found = in_after.find(before[i]);
        if (found == in_after.end() || found->second.count != 1) continue;
        const int partner = found->second.at;
        if (pairing.before[static_cast<std::size_t>(partner)] < 0) pairing.pair(static_cast<int>(i), partner);
    }
}

void pair_in_order(const Alignment& alignment, AlignmentRoom& room, Pairing& pairing) {
    const std::vector<bool> elsewhere = out_of_order(pairing.after);
    Gap gap;
    std::size_t next = 0;
    const auto take_after = [&](std::size_t end) {
        for (; next < end; ++next) {
            if (pairing.before[next] < 0) gap.after.push_back(static_cast<int>(next));
        }
    };
    const std::vector<int> known = pairing.after;
    std::vector<Gap> gaps;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (known[i] < 0) gap.before.push_back(static_cast<int>(i));
        if (known[i] < 0 || elsewhere[i]) continue;
        take_after(static_cast<std::size_t>(known[i]));
        ++next;
        gaps.push_back(std::move(gap));
        gap = {};
    }
    take_after(pairing.before.size());
    gaps.push_back(std::move(gap));
    for (Gap& each : gaps) pair_gap(std::move(each), alignment, room, pairing);
}

std::vector<bool> out_of_order(std::span<const int> partners) {
    std::vector<int> some, sorted;  // those with a partner, and their partners in order
    for (std::size_t i = 0; i < partners.size(); ++i) {
        if (partners[i] < 0) continue;
        some.push_back(static_cast<int>(i));
        sorted.push_back(partners[i]);
    }
    std::ranges::sort(sorted);
    const std::size_t count = some.size();
    // The longest ascending run, and of equally long ones that which leaves the most where they were.
    std::vector<std::int64_t> score(count, 0);
    std::vector<int> previous(count, -1);
    std::vector<int> best(count + 1, -1);  // a Fenwick tree by rank of the partner: who ends the best run up to there
    const auto better = [&](int a, int b) {
        return b < 0 || (a >= 0 && score[static_cast<std::size_t>(a)] > score[static_cast<std::size_t>(b)]);
    };
    int last = -1;
    for (std::size_t i = 0; i < count; ++i) {
        const int partner = partners[static_cast<std::size_t>(some[i])];
        const auto rank = static_cast<std::size_t>(std::ranges::lower_bound(sorted, partner) - sorted.begin());
        int before = -1;
        for (std::size_t at = rank; at > 0; at -= at & (~at + 1)) {
            if (best[at] >= 0 && better(best[at], before)) before = best[at];
        }
        constexpr std::int64_t one = std::int64_t{1} << 32;
        previous[i] = before;
        score[i] = (before < 0 ? 0 : score[static_cast<std::size_t>(before)]) + one + (rank == i ? 1 : 0);
        const int here = static_cast<int>(i);
        for (std::size_t at = rank + 1; at <= count; at += at & (~at + 1)) {
            if (better(here, best[at])) best[at] = here;
        }
        if (better(here, last)) last = here;
    }
    std::vector<bool> taken(partners.size());
    for (const int place : some) taken[static_cast<std::size_t>(place)] = true;
    for (int at = last; at >= 0; at = previous[static_cast<std::size_t>(at)])
        taken[static_cast<std::size_t>(some[static_cast<std::size_t>(at)])] = false;
    return taken;
}

}  // namespace solieu::audit
