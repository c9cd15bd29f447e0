using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Meetings;

/// <summary>Answers with the page of a meeting as it stands now.</summary>
internal sealed class MeetingPages(ICycleStore cycles, MeetingReads reads, MeetingBoard board, CardTokens tokens, CardLinks cards, BriefLinks briefs)
{
    /// <summary>What its one-time tokens are made for.</summary>
    public static string Subject(LinkReader who) => $"meeting|{who.Subject}";

    /// <param name="query">Of the signed link.</param>
    public async Task<IResult> AnswerAsync(LinkReader who, string query, ChatCard.Decide? form, Saying? remark, CancellationToken cancellationToken)
    {
        var cycle = CycleKey.TryParse(who.Subject)!;
        if (await reads.FindAsync(who.Scorecard, cycle, form, remark, cancellationToken) is not { } view)
            return PageAnswer.Html(LinkPages.Gone(who.Reader), StatusCodes.Status404NotFound);

        var brief = briefs.To(cycle, who.Person);
        return PageAnswer.Meeting(MeetingPage.Render(
            view, who.Reader, new(query, tokens.Make(Subject(who), who.Person.Value), brief, key => cards.ToAction(key, who.Person))));
    }

    /// <summary>Started before there is a brief, it has no agenda: then it is not started.</summary>
    public async Task StartAsync(CycleKey cycle, PersonId by, CancellationToken cancellationToken)
    {
        if (await cycles.FindAsync(cycle, cancellationToken) is not { Value.CalledOff: false }) return;
        if (await cycles.FindBriefAsync(cycle, cancellationToken) is not { } json) return;

        await board.StartAsync(cycle, BriefJson.Read(json).Agenda.Count, by, cancellationToken);
    }
}
