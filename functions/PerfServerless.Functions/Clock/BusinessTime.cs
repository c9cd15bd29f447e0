namespace PerfServerless.Functions.Clock;

/// <summary>
/// The business clock: due dates, reminders, everything that orchestrations see. A type of its own, so that nobody takes it for the
/// machine's.
/// </summary>
public sealed class BusinessTime(TimeProvider clock)
{
    public TimeProvider Clock => clock;

    public DateTimeOffset Now => clock.GetUtcNow();
}
