using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Statements;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Typing;

namespace PerfServerless.Functions.CardPages;

/// <summary>What a page's form sent, as typed. Nothing of it is trusted; what is unreadable is left out.</summary>
internal sealed class CardPost(IFormCollection form)
{
    public const string Token = "token";
    public const string VerbField = "verb";
    public const string Value = "v.";
    public const string Note = "n.";
    public const string Cause = "c.";
    public const string PageField = "page";
    public const string CorrectingField = "correcting";
    public const string Confidence = "confidence";
    public const string Blocker = "blocker";
    public const string RequestField = "request";
    public const string Kpi = "kpi";
    public const string Status = "status";
    public const string Reason = "reason";
    public const string PeopleField = "people";
    public const string ActField = "act";
    public const string DaysField = "days";
    public const string KpisField = "kpis";
    public const string NameField = "name";
    public const string PersonField = "person";
    public const string TextField = "what";
    public const string DueField = "due";
    public const string SubjectField = "subject";
    public const string TargetField = "target";

    private const int MostPeriod = 16;
    private const int MostPeople = 500;

    /// <returns>Null where the request carries no form, or one that cannot be read.</returns>
    public static async Task<CardPost?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return null;
        try
        {
            return new(await request.ReadFormAsync(request.HttpContext.RequestAborted));
        }
        catch (InvalidDataException)
        {
            return null; // more fields, or longer ones, than any form of ours has
        }
    }

    public string Verb => form[VerbField].ToString();

    public string? OneTime => form[Token];

    public RequestKey? Request => RequestKey.TryParse(form[RequestField]);

    public IReadOnlyList<PersonId> People =>
        [.. form[PeopleField].Take(MostPeople).Select(p => Code.TryRead<PersonId>(p, out var id) ? id : null).OfType<PersonId>().Distinct()];

    /// <summary>Why, or why not.</summary>
    public string? Why => Text(Reason);

    public HandoverWish Wish => new()
    {
        Kpis = [.. form[KpisField].Take(MostPeople).Select(k => Code.TryRead<KpiId>(k, out var id) ? id : null).OfType<KpiId>().Distinct()],
        Name = Text(NameField),
        Person = Code.TryRead<PersonId>(form[PersonField].ToString(), out var person) ? person : null,
    };

    /// <summary>A decision as it is put right.</summary>
    /// <param name="draft">The token's number: the same form sent again has the same.</param>
    public DecisionWish Mending(DecisionKey key, string draft) => Wished(draft) with { Mends = key, Cycle = key.Cycle };

    /// <summary>A decision of a meeting as it is typed.</summary>
    /// <param name="number">The token's: the same words sent again are one decision; other words, typed after going back to the old page, are another.</param>
    public DecisionWish Deciding(CycleKey cycle, string number)
    {
        var wish = Wished(number);
        return wish with { Draft = $"{number}-{ShortHash.Of($"{wish.Text}|{wish.Owner}|{wish.Person}|{wish.Due}|{wish.Subject}|{wish.Target}")}", Cycle = cycle };
    }

    private DecisionWish Wished(string draft) => new(draft)
    {
        Text = Text(TextField),
        Owner = Text(NameField),
        Person = Code.TryRead<PersonId>(form[PersonField].ToString(), out var person) ? person : null,
        Due = Text(DueField),
        Subject = Text(SubjectField),
        Target = form.ContainsKey(TargetField) ? Text(TargetField) ?? "" : null,
        Filled = true,
    };

    /// <summary>What is to be done about an action item; null where the form only asks to see it.</summary>
    /// <param name="id">The token's number: the same form sent again has the same.</param>
    public ActionPress Press(DecisionKey key, string id) => new(key, Move(Verb), id) { Note = Text(Reason), Due = Text(DueField) };

    /// <param name="id">The token's number: the same form sent again has the same.</param>
    public Submission Submission(DeskKey desk, string id) => new(
        desk, id, Message: null, form[CorrectingField] == "true", Page(), Inputs(Value), Inputs(Note), Text(Confidence), Text(Blocker))
    {
        Causes = Inputs(Cause),
    };

    public StatementSubmission Statement(RequestKey request, string id) => new(request, id, Text(Kpi), Text(Status), Text(Reason));

    /// <param name="act">Null where the form says what is to be done.</param>
    public ManagerOrder Order(CycleKey cycle, ManagerAct? act, bool filled) => new(cycle, act ?? Act(form[ActField].ToString()), People)
    {
        Reason = Text(Reason),
        Days = Text(DaysField),
        Wish = Wish,
        Filled = filled,
    };

    private static ManagerAct? Act(string name) => Enum.TryParse<ManagerAct>(name, out var act) && Enum.GetName(act) == name ? act : null;

    private static ActionMove? Move(string verb) =>
        verb.StartsWith(CardVerb.Move, StringComparison.Ordinal) && Enum.TryParse<ActionMove>(verb[CardVerb.Move.Length..], out var move)
            && CardVerb.Move + Enum.GetName(move) == verb
            ? move
            : null;

    private int Page() => int.TryParse(form[PageField], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000 ? page : 1;

    private string? Text(string name) => form[name].ToString() is { Length: > 0 } text ? Cut(text) : null;

    private Dictionary<(KpiId Kpi, string Period), string> Inputs(string prefix)
    {
        var inputs = new Dictionary<(KpiId, string), string>();
        foreach (var (name, value) in form)
        {
            if (!name.StartsWith(prefix, StringComparison.Ordinal) || name[prefix.Length..].Split('.') is not [var k, var period]) continue;
            if (Code.TryRead<KpiId>(k, out var kpi) && Code.IsValid(period, MostPeriod)) inputs[(kpi.Value, period)] = Cut(value.ToString().Trim());
        }

        return inputs;
    }

    private static string Cut(string text) => TypedText.Cut(text, TypedLimits.Read);
}
