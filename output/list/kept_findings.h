#pragma once
// The findings of a list, kept small: their texts stand in a spool (spool.h), in memory is what they are put in order
// by.
//
// In:    findings, one after the other.
// Out:   the same, by their places: operator[] and the iterators make one of what is kept. What is known later of one
//        (whether the last list had it, what was decided) is said of its place.
// Fails: as Spool.
//
// Example:
//   KeptFindings findings;
//   findings.push_back({.report = 0, .fingerprint = "0123456789abcdef"});
//   for (const ListedFinding& finding : findings) … finding.fingerprint …

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "output/list/listed_finding.h"
#include "output/list/spool.h"

namespace solieu::output {

class KeptFindings {
  public:
    class Iterator {
      public:
        Iterator(const KeptFindings& findings, std::size_t at) : findings_(&findings), at_(at) {}
        [[nodiscard]] ListedFinding operator*() const { return (*findings_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        [[nodiscard]] bool operator==(const Iterator& other) const { return at_ == other.at_; }

      private:
        const KeptFindings* findings_;
        std::size_t at_;
    };

    void push_back(const ListedFinding& finding);
    [[nodiscard]] std::size_t size() const { return kept_.size(); }
    [[nodiscard]] bool empty() const { return kept_.empty(); }
    [[nodiscard]] ListedFinding operator[](std::size_t index) const;
    [[nodiscard]] ListedFinding front() const { return (*this)[0]; }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

    // Of one without all the rest.
    [[nodiscard]] std::size_t report_of(std::size_t index) const { return kept_[index].report; }
    [[nodiscard]] Severity severity_of(std::size_t index) const { return kept_[index].severity; }
    [[nodiscard]] bool has_picture(std::size_t index) const { return kept_[index].picture; }
    [[nodiscard]] bool is_known(std::size_t index) const { return kept_[index].known; }

    void set_known(std::size_t index, bool known) { kept_[index].known = known; }
    void decide(std::size_t index, ListedDecision decision);

    // Those that are alike in rank and report stay in their order.
    using Rank = std::pair<Severity, std::size_t>;  // and the report
    void sort(const std::function<bool(const Rank&, const Rank&)>& before);

  private:
    struct Kept {
        Spool::Place place;
        std::uint32_t report = 0;
        std::uint32_t decision = 0;  // into decisions_; 0: none
        Severity severity = Severity::info;
        bool known = false, picture = false;
    };

    std::vector<Kept> kept_;
    std::vector<ListedDecision> decisions_ = std::vector<ListedDecision>(1);
    Spool texts_;
};

}  // namespace solieu::output
