using System.ComponentModel;

namespace PerfServerless.Domain.Events;

/// <summary>How one review's request stands after a check-in.</summary>
public sealed record EventCheckIn(
    [property: Description("The cadence's id.")] string Cadence,
    [property: Description("The cycle within its cadence.")] string Cycle,
    [property: Description("Whether everything that was asked is given.")] bool Complete,
    [property: Description("What is still missing.")] IReadOnlyList<EventItem> Missing);
