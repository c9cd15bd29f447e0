using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Windows;

/// <summary>Where an owner stands with one KPI.</summary>
/// <param name="Period">The period whose value is asked, was given, or is asked next.</param>
/// <param name="Cadence">The name of the review that needs it.</param>
public sealed record KpiWindow(KpiId Kpi, string Period, WindowState State, string Cadence)
{
    /// <summary>When it is asked; null where it was already.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset MeetingAt { get; init; }

    /// <summary>A manager lets its owner off this time.</summary>
    public bool Excused { get; init; }
}
