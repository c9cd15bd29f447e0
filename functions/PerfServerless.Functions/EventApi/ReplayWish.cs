using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.EventApi;

/// <summary>From where a destination goes on.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReplayWish(
    [property: Description("A moment or a day: events that happened then or later are sent again. Without it only what was not delivered is.")]
    string? From = null);
