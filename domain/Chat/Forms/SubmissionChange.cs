using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>What an accepted submission changes: computed without effects, committed in one step.</summary>
/// <param name="Requests">Those that change.</param>
public sealed record SubmissionChange(IReadOnlyList<CheckInRequest> Requests, IReadOnlyList<Actual> Actuals, IReadOnlyList<Told> Timeline)
{
    /// <summary>A redelivery comes within minutes; so many submissions of one request are remembered.</summary>
    private const int Remembered = 30;

    /// <returns>Null where the submission says nothing new.</returns>
    public static SubmissionChange? Of(DeskContext context, Submission submission, SubmissionReading.Accepted accepted)
    {
        var said = context.Open.Where(r => r.Request.State is RequestState.Open or RequestState.Complete).ToList();
        if (accepted.Values.Count == 0 && said.TrueForAll(r => r.Request.Confidence == accepted.Confidence && r.Request.Blocker == accepted.Blocker))
            return null;

        var actuals = accepted.Values.Select(v => Recorded(context, submission, v)).OfType<Actual>().ToList();
        var given = actuals.ToDictionary(a => (a.Kpi, a.Period), a => a.Id);
        IReadOnlyList<CheckInRequest> after = [.. said.Select(r => After(r.Request, given, submission, accepted, context.Now))];
        return new(after, actuals, [.. said.Zip(after).SelectMany(r => Told(r.First.Request, r.Second, submission, actuals, context.Now))]);
    }

    /// <summary>Values came through another door and the stored requests did not know it yet.</summary>
    /// <param name="takenIn">The requests with them.</param>
    /// <returns>Null where nothing was taken in.</returns>
    public static SubmissionChange? TakingIn(DeskContext context, IReadOnlyList<CheckInRequest> takenIn) =>
        takenIn.Count == 0 ? null : new(takenIn, [], [.. takenIn.Where(r => r.State == RequestState.Complete).Select(r => Completed(r, context.Now))]);

    private static CheckInRequest After(
        CheckInRequest request, IReadOnlyDictionary<(KpiId, string), string> given, Submission submission, SubmissionReading.Accepted accepted, DateTimeOffset now) =>
        request.Answered(given, now) with
        {
            Confidence = accepted.Confidence,
            Blocker = accepted.Blocker,
            Submissions = [.. request.Submissions.Append(submission.Id).TakeLast(Remembered)],
            Unreachable = null,
        };

    private static Actual? Recorded(DeskContext context, Submission submission, GivenValue value)
    {
        var (kpi, period) = (value.Item.Kpi, value.Item.Period);
        var given = new GivenActual(
            kpi,
            period,
            value.Value,
            value.Note,
            ActualSource.CheckIn,
            submission.Desk.Person,
            // From what recorded it: the same submission taken twice is one actual.
            Id: $"ci-{ShortHash.Of($"{submission.Desk}|{submission.Id}|{kpi}|{period}")}",
            Deliberate: true,
            OnBehalfOf: value.Item.For) { Cause = value.Cause };
        return ActualDoor.Decide(context.Actuals.GetValueOrDefault(kpi, []), given, context.Now).Recorded;
    }
    private static IEnumerable<Told> Told(CheckInRequest before, CheckInRequest after, Submission submission, List<Actual> actuals, DateTimeOffset now)
    {
        var (cycle, person, cause) = (after.Key.Cycle, after.Key.Person, ShortHash.Of(submission.Id));
        var own = actuals.Where(a => after.Owed.Any(o => o.ActualId == a.Id)).ToList();
        var corrected = own.Count(a => a.Corrects is not null);
        if (own.Count > corrected) yield return new(cycle, new($"submitted-{person}-{cause}", now, new TimelineEvent.Submitted(person, own.Count - corrected)));
        if (corrected > 0) yield return new(cycle, new($"corrected-{person}-{cause}", now, new TimelineEvent.Corrected(person, corrected)));
        if (after.State == RequestState.Complete && before.State != RequestState.Complete) yield return Completed(after, now);
    }

    private static Told Completed(CheckInRequest request, DateTimeOffset now) =>
        new(request.Key.Cycle, new($"completed-{request.Key.Person}", now, new TimelineEvent.Completed(request.Key.Person)));
}
