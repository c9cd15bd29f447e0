using System.Text.Json.Serialization;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Briefs;

/// <summary>How a KPI stood at the last review.</summary>
/// <param name="Value">The value its status rested on, of a sum all of it so far; null where none was known.</param>
/// <param name="Period">The code of the last value's period.</param>
public sealed record BriefBefore(
    Status Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Value = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Period = null);
