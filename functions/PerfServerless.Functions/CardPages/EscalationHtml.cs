using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>A manager's people whose numbers are missing, with what he can do about it.</summary>
internal static class EscalationHtml
{
    public static string Of(ChatCard.Escalation escalation, Reader reader, string token)
    {
        if (escalation.Ask is { } ask) return Ask(ask, reader, token);

        var choosable = escalation.People.Where(p => p.IsChoosable).ToList();
        return $"""
            {(escalation.Remark is { } remark ? $"""<p class="remark" role="status">{Html.Isolated(reader.Say(remark))}</p>""" : "")}
            {(ChatSentences.LeftOutOf(escalation.Intro) is { } intro ? $"<p>{Html.Isolated(reader.Say(intro))}</p>" : "")}
            {string.Concat(escalation.People.OrderBy(p => p.Order).Select(p => Person(p, reader)))}
            {(choosable.Count == 0 ? "" : FormHtml.Around(token, Choices(escalation, choosable, reader)))}
            """;
    }

    private static string Person(EscalationLine person, Reader reader) => $"""
        <section class="card"><h2>{Html.Isolated(reader.Say(person.Name))}</h2>
        <p>{StatusMark.Of(Mark(person.State), reader, person.Standing())}</p>
        {(person.Missing.Count > 0 && person.IsMissing ? $"<p>{Html.Isolated(reader.Say(ActionCardWords.Missing.Say(Part.Of(person.Missing))))}</p>" : "")}
        {(person.Tried.Count > 0 && person.IsMissing ? $"""<p class="quiet">{Html.Isolated(reader.Say(ActionCardWords.Tried.Say(string.Join(" · ", person.Tried.Select(reader.Say)))))}</p>""" : "")}</section>
        """;

    private static string Ask(ManagerAsk ask, Reader reader, string token) => $"""
        <p>{Html.Isolated(reader.Say(ask.Intro))}</p>
        {(ask.Error is { } error ? $"""<p class="mistake" role="alert">⚠ {Html.Isolated(reader.Say(error))}</p>""" : "")}
        {FormHtml.Around(token, $"""
        {FormHtml.Hidden(CardPost.ActField, ask.Act.ToString())}{string.Concat(ask.People.Select(p => FormHtml.Hidden(CardPost.PeopleField, p.Value)))}
        {(ask.AsksDays
            ? $"""<p class="field"><label for="days">{Html.Text(reader.Say(LadderWords.Days))}</label><input id="days" name="{CardPost.DaysField}" inputmode="numeric" autocomplete="off" maxlength="8" value="{Html.Text(ask.Days)}"></p>"""
            : $"""<p class="field"><label for="reason">{Html.Text(reader.Say(LadderWords.Reason))}</label><textarea id="reason" name="{CardPost.Reason}" rows="3" maxlength="2000">{Html.Text(ask.Reason)}</textarea></p>""")}
        {FormHtml.Buttons([(CardVerb.Order, ask.AsksDays ? LadderWords.Extend : ActionCardWords.Excuse)], reader)}
        """)}
        {FormHtml.Around(token, FormHtml.Buttons([(CardVerb.Manage, CardWords.Back)], reader))}
        """;

    private static string Choices(ChatCard.Escalation escalation, List<EscalationLine> people, Reader reader) => $"""
        <fieldset><legend>{Html.Text(reader.Say(ActionCardWords.People))}</legend>
        {string.Concat(people.Select(p => $"""<p class="choice"><label><input type="checkbox" name="{CardPost.PeopleField}" value="{p.Person}"{(p.State == EscalationLineState.Excused ? "" : " checked")}> {Html.Isolated(reader.Say(p.State == EscalationLineState.Excused ? ActionCardWords.PersonExcused.Say(p.Name) : p.Name))}</label></p>"""))}
        </fieldset>
        {(people.Exists(p => p.State != EscalationLineState.Excused) ? $"""
        <p class="field"><label for="act">{Html.Text(reader.Say(LadderWords.WhatElse))}</label>
        <select id="act" name="{CardPost.ActField}"><option value="">{Html.Text(reader.Say(LadderWords.ChooseWhat))}</option>
        <option value="{nameof(ManagerAct.Extend)}">{Html.Text(reader.Say(LadderWords.Extend))}</option>
        <option value="{nameof(ManagerAct.OnBehalf)}">{Html.Text(reader.Say(LadderWords.OnBehalf))}</option>
        <option value="{nameof(ManagerAct.Reassign)}">{Html.Text(reader.Say(ProposalWords.Reassign))}</option>
        <option value="{nameof(ManagerAct.NoLongerTracked)}">{Html.Text(reader.Say(ProposalWords.NoLongerTracked))}</option></select></p>
        """ : "")}
        {FormHtml.Buttons(
            [
                .. escalation.MayAcknowledge ? [(CardVerb.Take, LadderWords.TakeCare)] : Array.Empty<(string, Word)>(),
                .. people.Exists(p => p.State != EscalationLineState.Excused) ? [(CardVerb.Nudge, ActionCardWords.Nudge), (CardVerb.Excuse, ActionCardWords.Excuse), (CardVerb.Manage, LadderWords.GoOn)] : Array.Empty<(string, Word)>(),
                .. people.Exists(p => p.State == EscalationLineState.Excused) ? [(CardVerb.Undo, ActionCardWords.UndoExcuse)] : Array.Empty<(string, Word)>(),
            ],
            reader)}
        """;

    private static Status Mark(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => Status.AtRisk,
        EscalationLineState.Answered => Status.OnTrack,
        EscalationLineState.Excused or EscalationLineState.Released or EscalationLineState.Closed => Status.NoInformation,
    };
}
