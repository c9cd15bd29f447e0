using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.CadenceApi;

/// <summary>Another cell of a cadence. A member that is not one of these is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CellWish(
    [property: Description("The column, as cadences.csv calls it.")] string Column,
    [property: Description("The cell, as it would stand there.")] string Cell);
