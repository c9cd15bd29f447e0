using System.ComponentModel;

namespace PerfServerless.Functions.AbsenceApi;

/// <summary>An absence as somebody sets it through the API.</summary>
public sealed record AbsenceWish(
    [property: Description("The last day away.")] DateOnly Until,
    [property: Description("The id of who stands in; null for nobody.")] string? Delegate = null);
