#pragma once
// What the content of one file may grow to while it is read. A small file can say "many" in a hundred ways: a string
// that is shared by a million cells, a cell that spans a million rows, a style that names another with a long name. So
// every reader asks its Budget before it makes something of what the file says.
//
// In:    what is about to be made, and how many.
// Fails: OverBudget, which the reader turns into an Error over_limit at its entry (error_of); it names the limit.
//        One Budget a file; any thread may ask.
//
// Example:
//   Budget budget;
//   budget.take(Resource::cells, span);          // before the cells are made
//   budget.take(Resource::text, text.size());    // bytes of text that the Document will hold

#include <array>
#include <atomic>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "base/result.h"

namespace solieu::extract {

enum class Resource {
    text,        // bytes of text of words, cells, labels, notes: each time they are made, copies count again
    lines,       // lines and paragraphs, also empty ones
    cells,       // cells of tables, those that a span covers too
    tables,      // tables, those within tables too
    notes,       // footnotes and references to them
    attributes,  // attributes of all tags
    parts,       // elements of a file that stand for themselves: styles, formats, relations, types, lists, sheets
    names,       // bytes of names, formats and patterns of labels
    pixels,      // of all pictures that are decoded for a file
    words,       // words of the Document
    numbers,     // those of them that hold a digit: the later stages make the most of these
    figures,     // numbers in running text, which cost more than those of tables
    elements,    // elements and texts of XML, those that are looked through again too
    name,        // bytes of one name, format or pattern (take_name)
    tag,         // attributes of one tag of HTML (take_tag)
};
inline constexpr std::size_t resource_count = 15;

[[nodiscard]] std::string_view name_of(Resource resource);  // "cells": the word in messages

struct BudgetLimits {
    std::array<std::uint64_t, resource_count> most = {
        40ull << 20,  // text
        1'500'000,    // lines
        500'000,      // cells
        20'000,       // tables
        100'000,      // notes
        5'000'000,    // attributes
        2'000'000,    // parts
        16ull << 20,  // names
        240'000'000,  // pixels
        2'000'000,    // words
        600'000,      // numbers
        200'000,      // figures
        6'000'000,    // elements
        1'024,        // name
        200,          // tag
    };
};

// Of Word files and workbooks: a register of 100,000 rows of five columns is read. What is at both limits takes about
// 1 GB and 7 s through all stages and out of the worker.
[[nodiscard]] BudgetLimits office_limits();

// `limits` with at most `bytes` of text.
[[nodiscard]] BudgetLimits with_text(BudgetLimits limits, std::uint64_t bytes);

class OverBudget : public std::exception {
  public:
    OverBudget(Resource what, std::uint64_t most);
    [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }
    [[nodiscard]] Resource resource() const { return resource_; }

  private:
    Resource resource_;
    std::string text_;
};

// "it holds more than 1500000 cells", over_limit.
[[nodiscard]] Error error_of(const OverBudget& over);

class Budget {
  public:
    explicit Budget(const BudgetLimits& limits = {}) : limits_(limits) {}

    // Counts `count` more; throws OverBudget where that is too many.
    void take(Resource resource, std::uint64_t count);

    // The attributes of one tag: not too many of them, and counted among all.
    void take_tag(std::uint64_t attributes);

    // A name, format or pattern that may be looked at again with each cell or paragraph: not too long by itself, and
    // counted among the names.
    void take_name(std::uint64_t bytes);

    // What is left, for sizes that can be cut instead.
    [[nodiscard]] std::uint64_t left(Resource resource) const;

  private:
    BudgetLimits limits_;
    std::array<std::atomic<std::uint64_t>, resource_count> taken_{};
};

}  // namespace solieu::extract
