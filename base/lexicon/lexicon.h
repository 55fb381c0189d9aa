#pragma once
// The lexicon: all packs that a run uses, as one argument of the stages.
//
// In:    packs; of two tables of one name all rows count, those of the earlier pack first.
// Out:   the rows of a table, the texts of rules; what a stage makes of them (tables to look up in, patterns), made
// when
//        it is first asked for and kept as long as the lexicon.
// Fails: make_lexicon: a pack needs another that is not there, or two have one id.
//
// Safe for several threads. It neither moves nor is it copied: what stages make of it refers to it.
//
// Example:
//   const auto lexicon = make_lexicon(built_in_packs());
//   for (const PackRow& row : (*lexicon)->rows("units.tsv")) use(row[0]);
//   const UnitTable& units = (*lexicon)->of<UnitTable>();   // has a constructor UnitTable(const Lexicon&)

#include <array>
#include <atomic>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "base/lexicon/data_table.h"
#include "base/lexicon/pack.h"

namespace solieu {

struct PackRow : TableRow {
    const Pack* pack = nullptr;
};

struct PackText {
    const Pack* pack = nullptr;
    std::string_view name;  // of the file, within the pack
    std::string_view text;
};

namespace lexicon_detail {
inline constexpr std::size_t max_kinds = 256;
[[nodiscard]] std::size_t next_kind();
template <class T>
inline const std::size_t kind_of = next_kind();
}  // namespace lexicon_detail

class Lexicon {
  public:
    // The packs in an order in which each stands behind those that it needs.
    explicit Lexicon(std::vector<Pack> packs) : packs_(std::move(packs)) {}
    ~Lexicon();
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    [[nodiscard]] const std::vector<Pack>& packs() const { return packs_; }

    // All rows of the tables of this name ("units.tsv"), read when first asked for. They point into the lexicon and live
    // as long as it does.
    [[nodiscard]] const std::vector<PackRow>& rows(std::string_view table) const;

    // The files of rules, in the order in which they are to be read.
    [[nodiscard]] std::vector<PackText> rules() const;

    // What T(const Lexicon&) makes of it.
    template <class T>
    [[nodiscard]] const T& of() const {
        const std::size_t kind = lexicon_detail::kind_of<T>;
        const void* const made = made_[kind].load(std::memory_order_acquire);
        return *static_cast<const T*>(
            made != nullptr ? made : make(kind, [this] { return std::make_shared<const T>(*this); }));
    }

  private:
    const void* make(std::size_t kind, const std::function<std::shared_ptr<const void>()>& maker) const;

    std::vector<Pack> packs_;
    mutable std::recursive_mutex making_;  // what is made may ask for other things
    mutable std::array<std::atomic<const void*>, lexicon_detail::max_kinds> made_{};
    mutable std::vector<std::shared_ptr<const void>> kept_;
    mutable std::map<std::string, std::vector<PackRow>, std::less<>> rows_;
};

[[nodiscard]] Result<std::shared_ptr<const Lexicon>> make_lexicon(std::vector<Pack> packs);

// What is wrong with the tables of its packs (table_form.h); a table is held against the form that it, or the first
// table of its name, states.
[[nodiscard]] std::vector<Error> table_errors(const Lexicon& lexicon);

// That of the packs that are built in, made when first asked for. Stages never call this: they are given a lexicon.
[[nodiscard]] const Lexicon& built_in_lexicon();

}  // namespace solieu
