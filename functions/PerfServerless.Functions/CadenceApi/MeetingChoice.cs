using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.CadenceApi;

/// <summary>Which meeting is meant. A member that is not one of these is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MeetingChoice([property: Description("The day of the meeting; the next one if not said.")] DateOnly? Meeting = null);
