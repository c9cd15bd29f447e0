using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.Api;

/// <summary>What a new key shall be. A member that is not one of these is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record KeyWish(
    [property: Description("Who uses the key; at most 60 characters.")] string? Name,
    [property: Description("What it may do: read, actuals, import, operate, people.")] IReadOnlyList<string>? Scopes,
    [property: Description("How many days it lives, 1 to 366; 90 if not said.")] int? Days = null,
    [property: Description("Who asks for it.")] string? By = null);
