namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>Keeps a status from flapping: n bad periods before an alarm, n good ones before it clears.</summary>
internal static class Hysteresis
{
    /// <param name="raw">The own status of each period that could be judged, in time order; on track, at risk or off track.</param>
    /// <returns>
    /// The status to show after the last period and how many of them, one after another, speak against what was shown before.
    /// Nothing is alarming before the first period, so that one bad period is held back like any other.
    /// </returns>
    public static (Status Shown, int Run) After(IReadOnlyList<Status> raw, int badPeriods, int goodPeriods)
    {
        var (alarm, shown, run) = (false, Status.OnTrack, 0);

        foreach (var status in raw)
        {
            var bad = status is not Status.OnTrack;
            run = bad == alarm ? 0 : run + 1;
            if (run >= (bad ? badPeriods : goodPeriods) && bad != alarm) (alarm, run) = (bad, 0);

            shown = (alarm, bad) switch
            {
                (true, true) => status,
                (true, false) => Status.AtRisk,
                (false, _) => Status.OnTrack,
            };
        }

        return (shown, run);
    }
}
