#include "app/batch/shards.h"

#include <algorithm>
#include <queue>
#include <utility>

namespace solieu::app {

namespace {

// What opening a document costs, however small it is, in bytes.
constexpr std::int64_t least_size = 20'000;

}  // namespace

std::vector<std::vector<output::Waiting>> shares_of(const std::vector<output::Waiting>& documents, int shards) {
    std::vector<output::Waiting> order = documents;
    std::ranges::sort(order, [](const output::Waiting& a, const output::Waiting& b) {
        return a.size != b.size ? a.size > b.size : a.id < b.id;
    });
    std::vector<std::vector<output::Waiting>> shares(static_cast<std::size_t>(std::max(1, shards)));
    using Load = std::pair<std::int64_t, std::size_t>;  // and whose it is
    std::priority_queue<Load, std::vector<Load>, std::greater<>> loads;
    for (std::size_t i = 0; i < shares.size(); ++i) loads.emplace(0, i);
    for (const output::Waiting& one : order) {
        auto [load, share] = loads.top();
        loads.pop();
        shares[share].push_back(one);
        loads.emplace(load + std::max(one.size, least_size), share);
    }
    return shares;
}

}  // namespace solieu::app
