using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.Api;

/// <summary>How a key is rotated. A member that is not one of these is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record KeyTurn(
    [property: Description("How many days it lives from now on, 1 to 366; 90 if not said.")] int? Days = null,
    [property: Description("How many hours the old secret goes on working, 0 to 168; 24 if not said.")] int? OverlapHours = null);
