using PerfServerless.Domain.Chat;
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
        var choosable = escalation.People.Where(p => p.IsChoosable).ToList();
        return $"""
            {(escalation.Remark is { } remark ? $"""<p class="remark" role="status">{Html.Isolated(reader.Say(remark))}</p>""" : "")}
            {(ChatSentences.LeftOutOf(escalation.Intro) is { } intro ? $"<p>{Html.Isolated(reader.Say(intro))}</p>" : "")}
            {string.Concat(escalation.People.OrderBy(p => p.Order).Select(p => Person(p, reader)))}
            {(choosable.Count == 0 ? "" : FormHtml.Around(token, Choices(choosable, reader)))}
            """;
    }

    private static string Person(EscalationLine person, Reader reader) => $"""
        <section class="card"><h2>{Html.Isolated(reader.Say(person.Name))}</h2>
        <p>{StatusMark.Of(Mark(person.State), reader, person.Standing())}</p>
        {(person.Missing.Count > 0 && person.IsMissing ? $"<p>{Html.Isolated(reader.Say(ActionCardWords.Missing.Say(Part.Of(person.Missing))))}</p>" : "")}
        {(person.Tried.Count > 0 && person.IsMissing ? $"""<p class="quiet">{Html.Isolated(reader.Say(ActionCardWords.Tried.Say(string.Join(" · ", person.Tried.Select(reader.Say)))))}</p>""" : "")}</section>
        """;

    private static string Choices(List<EscalationLine> people, Reader reader) => $"""
        <fieldset><legend>{Html.Text(reader.Say(ActionCardWords.People))}</legend>
        {string.Concat(people.Select(p => $"""<p class="choice"><label><input type="checkbox" name="{CardPost.PeopleField}" value="{p.Person}"{(p.State == EscalationLineState.Excused ? "" : " checked")}> {Html.Isolated(reader.Say(p.State == EscalationLineState.Excused ? ActionCardWords.PersonExcused.Say(p.Name) : p.Name))}</label></p>"""))}
        </fieldset>
        {FormHtml.Buttons(
            [
                .. people.Exists(p => p.State != EscalationLineState.Excused) ? [(CardVerb.Nudge, ActionCardWords.Nudge), (CardVerb.Excuse, ActionCardWords.Excuse)] : Array.Empty<(string, Word)>(),
                .. people.Exists(p => p.State == EscalationLineState.Excused) ? [(CardVerb.Undo, ActionCardWords.UndoExcuse)] : Array.Empty<(string, Word)>(),
            ],
            reader)}
        """;

    private static Status Mark(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => Status.AtRisk,
        EscalationLineState.Answered => Status.OnTrack,
        EscalationLineState.Excused or EscalationLineState.Closed => Status.NoInformation,
    };
}
