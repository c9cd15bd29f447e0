using System.Diagnostics;
using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>The inputs by which KPIs are reassigned, and by which somebody agrees.</summary>
internal static class HandoverHtml
{
    private static readonly string Longest = TypedLimits.Text.ToString(CultureInfo.InvariantCulture);

    public static string Of(ChatCard.Handover handover, Reader reader, string token) => $"""
        {(handover.Remark is { } remark ? $"""<p class="remark" role="status">{Html.Isolated(reader.Say(remark))}</p>""" : "")}
        <p>{Html.Isolated(reader.Say(handover.Intro))}</p>
        {Mistake(handover.Error, reader)}
        {FormHtml.Around(token, $"""
        {(handover.Source.Cycle is null ? "" : $"{FormHtml.Hidden(CardPost.ActField, Act(handover.Kind))}{string.Concat(handover.Source.People.Select(p => FormHtml.Hidden(CardPost.PeopleField, p.Value)))}")}
        <fieldset><legend>{Html.Text(reader.Say(ProposalWords.Kpis))}</legend>
        {string.Concat(handover.Kpis.Select(k => $"""<p class="choice"><label><input type="checkbox" name="{CardPost.KpisField}" value="{k.Kpi}"{(k.Chosen ? " checked" : "")}> {Html.Isolated(reader.Say(k.Words))}</label></p>"""))}
        </fieldset>
        {Input(handover, reader)}
        {FormHtml.Buttons([(handover.Source.Cycle is null ? CardVerb.HandOver : CardVerb.Order, Title(handover.Kind))], reader)}
        """)}
        {(handover.Source.Cycle is null ? "" : FormHtml.Around(token, FormHtml.Buttons([(CardVerb.Manage, CardWords.Back)], reader)))}
        """;

    public static string Of(ChatCard.Proposal proposal, Reader reader, string token)
    {
        var reassigns = proposal.Kind == ProposalKind.Reassign;
        return $"""
            <p>{Html.Isolated(reader.Say(proposal.Intro))}</p>
            {string.Concat(proposal.Kpis.Select(k => $"<p>{Html.Isolated(reader.Say(k))}</p>"))}
            {FormHtml.Around(token, $"""
            {Reason(ProposalCardWords.WhyNot, proposal.Reason, reader)}
            {Mistake(proposal.Error, reader)}
            {FormHtml.Buttons(
                [
                    (CardVerb.Agree, reassigns ? ProposalCardWords.Take : ProposalCardWords.Agree),
                    (CardVerb.Decline, reassigns ? ProposalCardWords.Decline : ProposalCardWords.Disagree),
                ],
                reader)}
            """)}
            """;
    }

    private static string Input(ChatCard.Handover handover, Reader reader) => handover.Kind switch
    {
        ProposalKind.NoLongerTracked => Reason(LadderWords.Reason, handover.Reason, reader),
        ProposalKind.Recalibrate => throw Elsewhere(),
        ProposalKind.Reassign when handover.Candidates.Count > 0 => $"""
            <fieldset><legend>{Html.Text(reader.Say(ProposalWords.WhichOne))}</legend>
            {string.Concat(handover.Candidates.Select(c => $"""<p class="choice"><label><input type="radio" name="{CardPost.PersonField}" value="{c.Person}"> {Html.Isolated(reader.Say(c.Words))}</label></p>"""))}
            </fieldset>
            """,
        ProposalKind.Reassign => $"""
            <p class="field"><label for="name">{Html.Text(reader.Say(ProposalWords.NewOwner))}</label>
            <input id="name" name="{CardPost.NameField}" autocomplete="off" maxlength="{Longest}" value="{Html.Text(handover.Name)}"></p>
            """,
    };

    private static string Reason(Word label, string? reason, Reader reader) =>
        $"""<p class="field"><label for="reason">{Html.Text(reader.Say(label))}</label><textarea id="reason" name="{CardPost.Reason}" rows="3" maxlength="{Longest}">{Html.Text(reason)}</textarea></p>""";

    private static string Mistake(Saying? error, Reader reader) =>
        error is null ? "" : $"""<p class="mistake" role="alert">⚠ {Html.Isolated(reader.Say(error))}</p>""";

    private static Word Title(ProposalKind kind) => kind switch
    {
        ProposalKind.Reassign => ProposalWords.Reassign,
        ProposalKind.NoLongerTracked => ProposalWords.NoLongerTracked,
        ProposalKind.Recalibrate => throw Elsewhere(),
    };

    private static string Act(ProposalKind kind) => kind switch
    {
        ProposalKind.Reassign => nameof(ManagerAct.Reassign),
        ProposalKind.NoLongerTracked => nameof(ManagerAct.NoLongerTracked),
        ProposalKind.Recalibrate => throw Elsewhere(),
    };

    /// <summary>No manager disposes of a target: a decision changes it.</summary>
    private static UnreachableException Elsewhere() => new("A target is proposed by a decision.");
}
