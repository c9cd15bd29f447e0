using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Meetings;

/// <summary>Reads what the page of a meeting shows.</summary>
internal sealed class MeetingReads(ICycleStore cycles, IDecisionStore decisions, MeetingBoard board, BusinessTime business)
{
    /// <param name="form">What stays in the fields, with what is wrong with it; null for empty ones.</param>
    /// <returns>Null before there is a brief.</returns>
    public async Task<MeetingView?> FindAsync(
        Scorecard scorecard, CycleKey key, ChatCard.Decide? form, Saying? remark, CancellationToken cancellationToken)
    {
        if (await cycles.FindAsync(key, cancellationToken) is not { Value: var cycle }) return null;
        if (await cycles.FindBriefAsync(key, cancellationToken) is not { } json) return null;

        var brief = BriefJson.Read(json);
        var meeting = await board.FindAsync(key, cancellationToken);
        return new()
        {
            Brief = brief,
            Cycle = cycle,
            Meeting = meeting,
            Decisions = await StandingAsync(key, cancellationToken),
            Form = form ?? DecideContent.Of(scorecard, new("") { Cycle = key, Subject = SubjectOf(brief, meeting) }, [cycle], check: null, isChosen: true),
            Now = business.Now,
            Remark = remark,
        };
    }

    /// <summary>Says whether a page is up to date, for a fraction of what reading it costs.</summary>
    public async Task<string> VersionAsync(CycleKey key, CancellationToken cancellationToken) =>
        MeetingView.VersionOf(await board.FindAsync(key, cancellationToken), await StandingAsync(key, cancellationToken));

    private async Task<IReadOnlyList<Decision>> StandingAsync(CycleKey key, CancellationToken cancellationToken) =>
        [.. (await decisions.ListAsync(key, cancellationToken)).Where(d => d.Stands)];

    private static string? SubjectOf(Brief brief, Meeting? meeting) =>
        (meeting?.At ?? 0) is var at && meeting is not null && at < brief.Agenda.Count && brief.Agenda[at].Kpi is { } kpi ? DecisionWish.OfKpi + kpi : null;
}
