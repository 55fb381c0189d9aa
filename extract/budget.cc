#include "extract/budget.h"

#include <algorithm>

namespace solieu::extract {
namespace {

std::size_t index_of(Resource resource) {
    return static_cast<std::size_t>(resource);
}

}  // namespace

std::string_view name_of(Resource resource) {
    constexpr std::array<std::string_view, resource_count> names = {"bytes of text",
                                                                    "lines",
                                                                    "cells",
                                                                    "tables",
                                                                    "notes",
                                                                    "attributes",
                                                                    "parts",
                                                                    "bytes of names",
                                                                    "pixels",
                                                                    "words",
                                                                    "numbers",
                                                                    "numbers in running text",
                                                                    "elements",
                                                                    "bytes in one name",
                                                                    "attributes in one tag"};
    return names[index_of(resource)];
}

OverBudget::OverBudget(Resource what, std::uint64_t most)
    : resource_(what), text_("it holds more than " + std::to_string(most) + " " + std::string(name_of(what))) {}

BudgetLimits office_limits() {
    BudgetLimits limits;
    limits.most[index_of(Resource::cells)] = 520'000;
    limits.most[index_of(Resource::numbers)] = 450'000;
    return limits;
}

BudgetLimits with_text(BudgetLimits limits, std::uint64_t bytes) {
    std::uint64_t& most = limits.most[index_of(Resource::text)];
    most = std::min(most, bytes);
    return limits;
}

Error error_of(const OverBudget& over) {
    return {.kind = ErrorKind::over_limit,
            .place = {},
            .reason = over.what(),
            .advice = "read a smaller part of it: save fewer pages, tables or sheets as a file of their own"};
}

void Budget::take(Resource resource, std::uint64_t count) {
    const std::size_t index = index_of(resource);
    const std::uint64_t most = limits_.most[index];
    // Compared before it is added, so that no count overflows.
    if (count > most || taken_[index].fetch_add(count) > most - count) throw OverBudget(resource, most);
}

void Budget::take_tag(std::uint64_t attributes) {
    const std::uint64_t most = limits_.most[index_of(Resource::tag)];
    if (attributes > most) throw OverBudget(Resource::tag, most);
    take(Resource::attributes, attributes);
}

void Budget::take_name(std::uint64_t bytes) {
    const std::uint64_t longest = limits_.most[index_of(Resource::name)];
    if (bytes > longest) throw OverBudget(Resource::name, longest);
    take(Resource::names, bytes);
}

std::uint64_t Budget::left(Resource resource) const {
    const std::size_t index = index_of(resource);
    const std::uint64_t taken = taken_[index], most = limits_.most[index];
    return taken >= most ? 0 : most - taken;
}

}  // namespace solieu::extract
