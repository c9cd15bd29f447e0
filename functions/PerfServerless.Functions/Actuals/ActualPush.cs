using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.Actuals;

/// <summary>A value pushed by another system. A member that is not one of these is refused: a misspelt one would be lost without a word.</summary>
/// <param name="Kpi">The KPI's id.</param>
/// <param name="Period">The code of one of the KPI's periods, such as <c>2026-06</c> or <c>2026-W23</c>.</param>
/// <param name="Value">In the KPI's unit; percent as shown (12.5 for 12.5 %).</param>
/// <param name="Note">At most 500 characters; control characters and marks that turn the direction of writing are taken out.</param>
/// <param name="AsOf">The moment as of which the sender knows the value, in ISO 8601 with its offset from UTC
/// (<c>2026-06-01T18:00:00+02:00</c>, <c>2026-06-01T16:00:00Z</c>), or a day (<c>2026-06-01</c>), which means its midnight in UTC. Of two
/// values of a period the one known as of the later moment stands, in whatever order they arrive. Without it the moment of receipt
/// counts.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ActualPush(
    [property: Description("The KPI's id.")] string? Kpi,
    [property: Description("The code of one of the KPI's periods, such as 2026-06 or 2026-W23.")] string? Period,
    [property: Description("In the KPI's unit; percent as shown: 12.5 for 12.5 %.")] decimal? Value,
    [property: Description("At most 500 characters.")] string? Note = null,
    [property: Description(StatedMoment.Forms)] string? AsOf = null);
