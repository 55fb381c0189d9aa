#pragma once
// The rows of the dataset that a report, a list or the catalogue is, for whatever database takes them.
//
// In:    the report and the number that the database knows it by; where each row goes. Cells are in the order of
//        columns_of(table), and what they show ends with the call.
// Out:   every row once: of what others refer to first, but for tables, each of which is followed by its rows.
// Fails: never: what cannot be taken is remembered by whoever takes.
//
// Example:
//   put_report(report, 7, [&](DatasetTable table, std::span<const DatasetCell> cells) { insert(table, cells); });

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "normalize/indicators/indicator.h"
#include "output/dataset/dataset_tables.h"
#include "output/list/decisions.h"
#include "output/list/listed_findings.h"
#include "output/list/whose.h"
#include "output/report.h"

namespace solieu::output {

// nullptr: NULL. A double is a length, a share or a score; numbers of reports are exact decimals as text.
using DatasetCell = std::variant<std::nullptr_t, std::int64_t, double, std::string_view>;
using PutRow = std::function<void(DatasetTable table, std::span<const DatasetCell> cells)>;

// Its row of reports.
void put_head(const Report& report, const Provinces& provinces, std::int64_t id, const PutRow& put);

// All the others.
void put_parts(const Report& report, std::int64_t id, const PutRow& put);

void put_catalogue(const std::vector<normalize::Indicator>& catalogue, const PutRow& put);

void put_decisions(const Decisions& decisions, const PutRow& put);

// The findings of a list that are of no report alone, as findings of the reports that they accuse, which their digests
// name; the first cell, the number of the report, is NULL. Of every report of the list those that it had are to go
// before: their ids begin with `between_prefix`.
inline constexpr std::string_view between_prefix = "levels-";
using PutBetween = std::function<void(const std::string& sha256, std::span<const DatasetCell> finding)>;
void put_findings_between(const FindingsList& list, const PutBetween& put);

}  // namespace solieu::output
