#pragma once
// datapackage.json: what the CSV files of a folder hold, for programs that read Frictionless data packages
// (specs.frictionlessdata.io, version 1: Tabular Data Package and Table Schema).
//
// Out: one JSON object with a resource for each file: its name, path, dialect and the type of each column.
//
// Example:
//   write_data_package({{.path = "bao-cao.csv", .fields = value_fields()}}, sink);

#include <string>
#include <vector>

#include "output/csv.h"
#include "output/sink.h"

namespace solieu::output {

struct CsvFile {
    std::string path;  // beside datapackage.json
    std::span<const CsvField> fields;
};

void write_data_package(const std::vector<CsvFile>& files, const Sink& sink, CsvForm form = {});

// A name as the specification wants it: lower case, digits, '.', '_' and '-'; other characters become '-'.
[[nodiscard]] std::string resource_name(std::string_view path);

}  // namespace solieu::output
