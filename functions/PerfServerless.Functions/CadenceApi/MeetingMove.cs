using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.CadenceApi;

/// <summary>Where a meeting goes. A member that is not one of these is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MeetingMove(
    [property: Description("The day on which it is from now on; its own if not said.")] DateOnly? To = null,
    [property: Description("The time at which it starts, in the cadence's time zone; its own if not said.")] TimeOnly? At = null,
    [property: Description("The day of the meeting that is meant; the next one if not said.")] DateOnly? Meeting = null);
