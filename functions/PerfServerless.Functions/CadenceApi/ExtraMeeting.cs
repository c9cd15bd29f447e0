using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.CadenceApi;

/// <summary>When an extra cycle meets. A member that is not one of these is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ExtraMeeting(
    [property: Description("The day of its meeting; as far ahead as collection usually opens if not said.")] DateOnly? On = null,
    [property: Description("The time at which it starts, in the cadence's time zone; the usual one if not said.")] TimeOnly? At = null);
