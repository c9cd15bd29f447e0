using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Mail.Tests.Letters;

/// <summary>A small card of every kind.</summary>
internal static class Cards
{
    public const string Typed = "9876543";

    public static readonly TenantId Tenant = new("acme");
    public static readonly PersonId Ada = new("ada");
    public static readonly PersonId Ole = new("ole");
    public static readonly PersonId Mia = new("mia");
    public static readonly Uri Link = new("https://reviews.example/desk?t=1&s=ab%2Bc");

    private static readonly CycleKey Cycle = new(Tenant, new("weekly"), "20260504w");
    private static readonly DateTimeOffset Due = new(2026, 5, 12, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Meeting = new(2026, 5, 13, 8, 0, 0, TimeSpan.Zero);
    private static readonly Unit Euro = new(UnitKind.Money, "EUR");
    private static readonly Unit Percent = new(UnitKind.Percent, "", 1);

    /// <summary>Every kind by its name.</summary>
    public static IReadOnlyDictionary<string, ChatCard> All { get; } = new Dictionary<string, ChatCard>(StringComparer.Ordinal)
    {
        ["form"] = Form(),
        ["form across"] = FormAcross,
        ["receipt"] = Receipt(),
        ["receipt done"] = Receipt() with { StillOwed = [] },
        ["statement"] = Statement,
        ["escalation"] = Escalation,
        ["brief"] = Brief,
        ["action"] = new ChatCard.Action(
            new(new(new("acme"), new("weekly"), "20260601w"), "d1"), ActionWords.AskTitle.Say(Ole), PartWords.Verbatim.Say("Call the supplier <b>now</b>"),
            [ActionWords.Yours.Say(new(2026, 6, 12)), ActionWords.State.Say(new("proposed")), ActionWords.About.Say("Scrap rate"), ActionWords.Decided.Say("Weekly review", new(2026, 6, 4), Ole)],
            [ActionMove.Accept, ActionMove.Finish, ActionMove.MoveDate, ActionMove.Decline]),
        ["notice"] = new ChatCard.Notice(
            NoticeWords.PauseToldTitle.Say(Ole), NoticeWords.PauseTold.Say(Ole, Names("Weekly review")), [ChatCommand.Help]),
        ["line"] = new ChatCard.Line(RetiredWords.Answered.Say(Names("Weekly review"))),
    };

    /// <summary>What in them is nobody's words: names, values in numbers, and what other rooms say in tests verbatim.</summary>
    public static IReadOnlyList<string> Data { get; } =
    [
        "Revenue", "Churn", "Ole Hansen", "Mia Lund", "EUR",
        "Brief title", "Headline", "Trust", "Completeness", "All together", "On the agenda", "Brief reason", "Brief outlook", "Brief remark", "Card remark",
    ];

    public static Reader Reader(string language) => language switch
    {
        "de" => Readers.German with { NameOf = NameOf },
        "fr" => Readers.French with { NameOf = NameOf },
        PseudoLanguage.Code => PseudoLanguage.Reader with { NameOf = NameOf },
        _ => Readers.English with { NameOf = NameOf },
    };

    public static ChatCard.Form Form(string kpi = "Revenue", string cadence = "Weekly review") => new(
        new(Tenant, Ada),
        FormWords.Due.Say(cadence, 2),
        PartWords.Both.Say(PartWords.Both.Say(FormWords.Asked.Say("Acme", Names(cadence), 1), FormWords.Deadline.Say(Due, Meeting)), NoticeWords.Stop),
        [new(null, [Revenue(kpi), Churn])], 1, 1, false, Blocker: Typed);

    public static ChatCard.Receipt Receipt(string kpi = "Revenue") => new(
        new(Tenant, Ada), ReceiptWords.Progress.Say("Weekly review", 2, 3), ReceiptWords.AlreadyRecorded,
        [
            new(new("revenue"), Week(19), kpi, new(52_000, Euro), new(Status.OnTrack, ReceiptWords.NoStatusYet)
            {
                Stated = Status.AtRisk,
                Remarks = [ReceiptWords.NothingTyped],
            }),
            new(new("revenue"), Week(18), kpi, new(41_500, Euro), Standing: null, Corrected: true),
        ],
        [new(null, [Churn])], MayCorrect: true);

    private static ChatCard.Form FormAcross => new(
        new(Tenant, Ada), FormWords.PartlyOverdue.Say(7, 1), FormWords.Deadlines,
        [
            new(FormWords.SectionOverdue.Say("Weekly review", Due, Meeting), [Revenue("Revenue")]),
            new(FormWords.Section.Say("Monthly review", Due.AddDays(7), Meeting.AddDays(7)), [Churn]),
        ], 1, 2, false);

    private static ChatCard.Statement Statement => new(
        new(Cycle, Ada), StatementWords.Title.Say("Weekly review"), StatementWords.Intro.Say(3),
        [
            new(StatementWords.Choice.Say("Revenue", StatusName.Of(Status.OnTrack)), "revenue"),
            new(StatementWords.ChoiceStated.Say("Churn", StatusName.Of(Status.OffTrack), StatusName.Of(Status.AtRisk)), "churn"),
        ],
        [], false, Reason: Typed)
    {
        Reasons = [StatementWords.Reason.Say("Revenue", StatusName.Of(Status.OnTrack), ReceiptWords.NoStatusYet)],
    };

    private static ChatCard.Escalation Escalation => new(
        Cycle, EscalationWords.Missing.Say("Weekly review", 1),
        PartWords.Both.Say(
            PartWords.Both.Say(PartWords.Both.Say(EscalationWords.Due.Say(Due, Meeting), EscalationWords.TheyReport), EscalationWords.Possible),
            NoticeWords.Stop),
        [
            new(Mia, EscalationWords.Person.Say(Mia), [], null, [EscalationWords.Asked.Say(Day(7))], EscalationLineState.Answered),
            new(
                Ole, EscalationWords.PersonOf.Say(Ole, Mia),
                [EscalationWords.Number.Say("Churn", new("2026-W19")), EscalationWords.More.Say(2)], EscalationWords.Late.Say(2),
                [
                    EscalationWords.Asked.Say(Day(7)),
                    EscalationWords.Reminded.Say(new([Day(11), Day(12)])),
                    BriefWords.Unreachable.Say(Part.Of(Unreachable.NotThere)),
                ],
                EscalationLineState.Nudged),
        ],
        EscalationWords.Nudged.Say(Part.Of(new[] { Ole }), 1));

    private static ChatCard.Brief Brief => new(
        Cycle, new Verbatim("Brief title"), new Verbatim("Headline"), new Verbatim("Completeness"),
        [
            new(new Verbatim("Revenue"), new Verbatim("52"), Status.OffTrack, new Verbatim("Brief reason"))
            {
                Minutes = 12,
                Action = new Verbatim("Action"),
                Stated = Status.AtRisk,
                Outlook = new Verbatim("Brief outlook"),
                Remarks = [new Verbatim("Card remark")],
            },
            new(new Verbatim("Churn"), null, Status.Stale, new Verbatim("Brief reason")),
        ],
        [new Verbatim("Brief remark")], Link)
    {
        Trust = new Verbatim("Trust"),
        Whole = new(new Verbatim("All together"), null, Status.NoInformation, new Verbatim("Brief reason")),
    };

    private static FormField Churn => new(new("churn"), Week(19), "Churn", Percent)
    {
        Context = [FieldWords.TargetFor.Say(new(2.5m, Percent), new("2026-Q2")), FieldWords.AlsoFor.Say(Names("Monthly review"))],
    };

    private static FormField Revenue(string name) => new(new("revenue"), Week(19), name, Euro)
    {
        Context = [FieldWords.Last.Say(new(41_500, Euro), Week(18)), FieldWords.Target.Say(new(50_000, Euro))],
        Typed = Typed,
        TypedNote = Typed,
        AsksWhy = true,
    };

    private static Part.Period Week(int week) => new($"2026-W{week}", WithDays: true);

    private static Part.Weekday Day(int day) => new(new DateOnly(2026, 5, day));

    private static Part.List Names(string name) => Part.Of(new[] { name });

    private static string? NameOf(PersonId person) => person == Ole ? "Ole Hansen" : person == Mia ? "Mia Lund" : null;
}
