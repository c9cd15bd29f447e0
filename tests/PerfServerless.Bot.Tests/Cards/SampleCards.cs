using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Scorecards.Misses;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Bot.Tests.Cards;

/// <summary>One card of every kind and state, with the words a real one has.</summary>
internal static class SampleCards
{
    private static readonly CycleKey Cycle = new(new("nordwind"), new("weekly"), "20260511w");
    private static readonly DateTimeOffset Due = new(2026, 5, 8, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Meeting = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);
    private static readonly Unit Percent = new(UnitKind.Percent, Decimals: 1);
    private static readonly Unit Euro = new(UnitKind.Money, "EUR");
    public static readonly RequestKey Request = new(Cycle, new("ada"));

    public static IReadOnlyDictionary<string, ChatCard> All { get; } = new Dictionary<string, ChatCard>
    {
        ["form"] = Form(),
        ["form-mistakes"] = Form() with
        {
            Intro = FieldWords.SecondLook.Say(3),
            Sections =
            [
                new(null,
                [
                    Fields[0] with { Typed = "ninety", TypedNote = "counted twice", Error = Said("'ninety' is not read as a number; write it like 1,234.5.") },
                    Fields[1] with { AsksWhy = true, Typed = "1 250 000", NoteError = FieldWords.NoteTooLong.Say(501, 500) },
                ]),
            ],
            Confidence = Confidence.Medium,
            Blocker = "Supplier is late",
            BlockerError = FieldWords.BlockerTooLong.Say(502, 500),
        },
        ["form-sections"] = Form() with
        {
            Title = FormWords.PartlyOverdue.Say(3, 1),
            Sections =
            [
                new(FormWords.SectionOverdue.Say("Weekly review", Due, Meeting), [Fields[0]]),
                new(
                    FormWords.Section.Say("Monthly review", Due.AddDays(7), Meeting.AddDays(7)),
                    [Fields[0] with { Period = new("2026-05") }, Fields[2] with { Context = [FieldWords.AlsoFor.Say(Part.Of(["Quarterly review"]))] }]),
            ],
        },
        ["form-paged"] = Form() with { Page = 1, Pages = 3 },
        ["form-correcting"] = Form() with
        {
            Title = FormWords.CorrectTitle.Say("Weekly review"),
            Correcting = true,
            Sections = [new(null, [Fields[0] with { Given = 93.4m, TypedNote = "why" }])],
        },
        ["receipt"] = Receipt([]),
        ["receipt-owed"] = Receipt([new(null, [Fields[2]])]) with { Remark = ReceiptWords.NotAsked.Say(1) },
        ["statement"] = Statement(),
        ["statement-mistake"] = Statement() with
        {
            MayReturn = false,
            Kpi = "returns",
            Status = "OnTrack",
            Error = StatementWords.NotRecorded.Say(StatementWords.ChooseStatus),
        },
        ["line"] = new ChatCard.Line(RetiredWords.Replaced.Say(Part.Of(["Weekly review"]))),
        ["escalation"] = Escalation(EscalationLineState.Waiting, EscalationLineState.Nudged, EscalationLineState.Excused),
        ["escalation-resolved"] = Escalation(
            EscalationLineState.Answered,
            EscalationLineState.Answered,
            EscalationLineState.Closed) with { Remark = EscalationWords.Excused.Say(Part.Of([new PersonId("ben")]), 1) },
        ["brief"] = Brief(),
        ["brief-calm"] = Brief() with { Headline = BriefWords.Headline.Say(BriefWords.OnTrack.Say(5)), Agenda = [], Remarks = [] },
        ["handover"] = Handover(3),
        ["handover-mistake"] = Handover(2) with
        {
            Remark = ProposalWords.AskedToTake.Say(new("ben"), Part.Of(["Scrap rate"])),
            Error = ProposalWords.Shared.Say("Ann"),
            Candidates =
            [
                new(new("ann"), ProposalWords.Candidate.Say("Ann Ahl", "ann@nordwind.example")), new(new("ann2"), ProposalWords.Candidate.Say("Ann Berg", "ann2@nordwind.example")),
            ],
        },
        ["handover-left"] = Handover(2) with { Source = new(null, [new("ben")]), Title = HandoverWords.LeftTitle.Say(new("ben"), 2) },
        ["handover-not-tracked"] = Handover(2) with { Kind = ProposalKind.NoLongerTracked, Reason = "sold", Intro = ProposalWords.NoLongerTrackedIntro },
        ["proposal"] = Proposal(2),
        ["proposal-target"] = Proposal(1) with
        {
            Kind = ProposalKind.Recalibrate,
            Title = TargetWords.AskTitle.Say(new("carla"), "Open service tickets"),
            Intro = TargetWords.AskIntro.Say(
                TargetWords.Change.Say(new("2026-Q3"), PartWords.Verbatim.Say("45 %"), PartWords.Verbatim.Say("42 %")), new(2026, 5, 14), "[now](https://x.example) <b>now</b>"),
        },
        ["proposal-mistake"] = Proposal(1) with { Kind = ProposalKind.NoLongerTracked, Error = ProposalCardWords.WhyNotNeeded, Reason = " " },
        ["decide"] = Decide(),
        ["decide-mistakes"] = Decide() with
        {
            Cadences = [new(DecisionWords.CadenceChoice.Say("Weekly review", Meeting), "weekly"), new(DecisionWords.CadenceChoice.Say("Monthly review", Meeting), "monthly")],
            Candidates = [new(new("ann"), DecisionWords.Candidate.Say("Ann Ahl", "ann@nordwind.example"))],
            CadenceError = DecisionWords.CadenceNeeded,
            TextError = DecisionWords.TextTooLong.Say(612, 500),
            TargetError = TargetWords.KpiNeeded,
            OwnerError = DecisionWords.OwnerLike.Say("Anm"),
            DueError = DecisionWords.DuePast.Say(new(2026, 4, 1)),
        },
        ["decide-mend"] = Decide() with { Wish = Decide().Wish with { Mends = new(Cycle, "d1") }, Title = DecisionWords.MendTitle },
        ["action"] = Action(ActionMove.Accept, ActionMove.Finish, ActionMove.MoveDate, ActionMove.Decline),
        ["action-mistake"] = Action(ActionMove.Finish, ActionMove.MoveDate, ActionMove.Mend, ActionMove.Drop, ActionMove.Withdraw) with
        {
            Remark = ActionWords.Accepted, Error = ActionWords.DeclineWhy, Note = "**no** <b>time</b>",
        },
        ["action-date"] = Action(ActionMove.Finish, ActionMove.MoveDate) with { AsksDate = true, Due = "soon", Error = DecisionWords.DueUnread.Say("soon", new(2026, 6, 12)) },
        ["action-settled"] = Action(),
        ["actions"] = new ChatCard.Actions(
            ActionWords.ListTitle.Say(2),
            [
                new(new(Cycle, "d1"), ActionWords.LineOverdue.Say("Call the supplier", new(2026, 5, 8)), true, true),
                new(new(Cycle, "d2"), ActionWords.Line.Say("Write it down", new(2026, 6, 8)), true, false),
                new(new(Cycle, "d3"), ActionWords.LineOf.Say(new("ben"), ActionWords.Line.Say("Thank him", new(2026, 6, 9))), false, false),
            ],
            3),
        ["greeting"] = new ChatCard.Notice(
            NoticeWords.Hello.Say(new("ada")), NoticeWords.Greeting.Say("Nordwind", 4), [ChatCommand.CheckIn, ChatCommand.Help, ChatCommand.Pause]),
        ["notice"] = new ChatCard.Notice(
            NoticeWords.HelpTitle, NoticeWords.Help.Say(new("ada")), [.. Enum.GetValues<ChatCommand>().Where(c => c is not (ChatCommand.Greeting or ChatCommand.Thanks))]),
    };

    private static FormField[] Fields =>
    [
        new(new("on-time"), new("2026-04", WithDays: true), "On-time delivery", Percent)
        {
            Context = [FieldWords.Last.Say(new(93.1m, Percent), new("2026-03")), FieldWords.Target.Say(new(95, Percent))],
            AsksWhy = true, // it is below its target
            Cause = MissCause.Capacity,
        },
        new(new("revenue"), new("2026-04", WithDays: true), "Revenue of spare parts", Euro)
        {
            Context = [FieldWords.Last.Say(new(1_240_500, Euro), new("2026-03")), FieldWords.TargetFor.Say(new(1_300_000, Euro), new("2026"))],
        },
        new(new("tickets"), new("2026-W19", WithDays: true), "Open service tickets", new(UnitKind.Count, "tickets")),
    ];

    public static ChatCard.Form Form() => new(
        new(new("nordwind"), new("ada")),
        FormWords.Due.Say("Weekly review", 3),
        PartWords.Both.Say(FormWords.Nudged.Say(new("carla"), Part.Of(["Weekly review"]), 1), FormWords.Deadline.Say(Due, Meeting)),
        [new(null, Fields)],
        Page: 1, Pages: 1, Correcting: false);

    public static ChatCard.Receipt Receipt(IReadOnlyList<FormSection> owed) => new(
        new(new("nordwind"), new("ada")),
        ReceiptWords.Progress.Say("Weekly review", 4, 5),
        null,
        [
            new(
                new("on-time"),
                new("2026-04"),
                "On-time delivery",
                new(93.4m, Percent),
                new(Status.AtRisk, Said("1.6 points below the target of 95 %, within the tolerance of 3."))),
            new(
                new("revenue"),
                new("2026-04"),
                "Revenue of spare parts",
                new(1_312_000, Euro),
                new(Status.OnTrack, Said("Above the target of 1 300 000 EUR.")),
                Corrected: true),
            new(new("returns"), new("2026-04"), "Return rate", new(6.2m, Percent), new(Status.OffTrack, Said("Twice the target of 3 %."))
            {
                Stated = Status.AtRisk,
                Remarks =
                [
                    Said("Late: it came later than its freshness allows."),
                    Said("Its owner states 'at risk' since Mon 5/4/2026: a recall is over."),
                    Said("Stated 'at risk', computed 'off track'."),
                ],
            }),
            new(new("returns"), new("2026-03"), "Return rate", new(3.1m, Percent), Standing: null),
            new(new("nps"), new("2026-Q1"), "Net promoter score", new(41, new(UnitKind.Count)), new(Status.NoInformation, ReceiptWords.NoStatusYet)),
        ],
        owed,
        MayCorrect: true)
    {
        StateIn = Request,
        Rules = ["status.at-risk", "override.stated"],
    };

    public static ChatCard.Statement Statement() => new(
        Request,
        StatementWords.Title.Say("Weekly review"),
        StatementWords.Intro.Say(2),
        [
            new(StatementWords.Choice.Say("Return rate", StatusName.Of(Status.OffTrack)), "returns"),
            new(StatementWords.ChoiceStatedLasts.Say("On-time delivery", StatusName.Of(Status.AtRisk), StatusName.Of(Status.OnTrack), 1), "on-time"),
        ],
        [
            .. new[] { Status.OnTrack, Status.AtRisk, Status.OffTrack }.Select(s => new StatementChoice(StatusName.AloneOf(s), s.ToString())),
            new(StatementWords.Withdraw, "withdraw"),
        ],
        MayReturn: true)
    {
        Reasons =
            [StatementWords.Reason.Say("Return rate", StatusName.Of(Status.OffTrack), Said("6.2% for April 2026 is 3.2 points above the 3.0% expected."))],
        Rules = ["status.off-track"],
    };

    public static ChatCard.Handover Handover(int kpis) => new(
        new(Cycle, [new("ben")]), ProposalKind.Reassign, ProposalWords.Reassign, ProposalWords.ReassignIntro,
        [
            .. Enumerable.Range(0, kpis).Select(i => new HandoverLine(
                new($"kpi-{i}"), ProposalWords.KpiOf.Say(EscalationWords.Number.Say($"A KPI with a long name, number {i}", new("2026-W19")), new("ben")), i == 0)),
        ]);

    public static ChatCard.Proposal Proposal(int kpis) => new(
        new("ben"), "p1", ProposalKind.Reassign, ProposalCardWords.TakeTitle.Say(new("carla"), kpis), ProposalCardWords.TakeIntro.Say(new("ben"), kpis),
        [
            .. Enumerable.Range(0, kpis).Select(i => ProposalCardWords.Kpi.Say(
                $"A KPI with a long name, number {i}",
                ProposalCardWords.KnownAndOwed.Say(
                    ProposalCardWords.LastValues.Say(Part.Of([ProposalCardWords.Value.Say(new(93.4m, Percent), new("2026-W18"))])),
                    ProposalCardWords.Owed.Say(new("2026-W19"))))),
        ]);

    public static ChatCard.Action Action(params ActionMove[] moves) => new(
        new(Cycle, "d1"), ActionWords.AskTitle.Say(new("carla")), PartWords.Verbatim.Say("Call the supplier [now](https://x.example) <b>now</b>"),
        [
            ActionWords.Yours.Say(new(2026, 6, 12)), ActionWords.StateOverdue.Say(ActionWords.State.Say(new("proposed"))), ActionWords.About.Say("Scrap rate"),
            ActionWords.Decided.Say("Weekly review", new(2026, 5, 14), new("carla")),
        ],
        moves);

    public static ChatCard.Decide Decide() => new(
        new DecisionWish("d1") { Cycle = Cycle, Text = "Call the supplier", Owner = "Ben", Due = "Friday", Subject = "k:kpi-1", Target = "45 for 2027-Q1" },
        DecisionWords.FormTitle, DecisionWords.Intro.Say("Weekly review", Meeting))
    {
        Subjects = [.. Enumerable.Range(0, 100).Select(i => new StatementChoice(PartWords.Verbatim.Say($"A KPI with a long name, number {i}"), $"k:kpi-{i}"))],
    };

    public static ChatCard.Escalation Escalation(params EscalationLineState[] states) => new(
        Cycle,
        EscalationWords.Missing.Say("Weekly review", 3),
        PartWords.Both.Say(EscalationWords.Due.Say(Due, Meeting), EscalationWords.Possible),
        [
            new(
                new("ben"),
                EscalationWords.Person.Say(new("ben")),
                [Number("Open service tickets"), Number("First response time")],
                EscalationWords.Late.Say(2),
                [Asked, Reminded],
                states[0]),
            new(
                new("cem"),
                EscalationWords.PersonOf.Say(new("cem"), new("carla")),
                [Number("Scrap rate"), EscalationWords.More.Say(3)],
                EscalationWords.Late.Say(2),
                [Asked, Reminded, BriefWords.Unreachable.Say(Part.Of(Unreachable.Paused))],
                states[1]),
            new(
                new("dora"),
                EscalationWords.Person.Say(new("dora")),
                [Number("Energy per unit"), Number("Machine availability"), Number("Overtime hours")],
                EscalationWords.LateToday,
                [Asked, BriefWords.Unreachable.Say(Part.Of(Unreachable.NotThere))],
                states[2]),
        ]);

    private static Saying Asked => EscalationWords.Asked.Say(new(new(2026, 5, 4)));

    private static Saying Reminded => EscalationWords.Reminded.Say(new([new Part.Weekday(new(2026, 5, 5)), new Part.Weekday(new(2026, 5, 6))]));

    private static Saying Number(string kpi) => EscalationWords.Number.Say(kpi, new("2026-W19"));

    private static Saying Over => VerdictWords.Over.Say(One(6.2m), new(3.2m, Percent), new("limit"), new(3, Percent));

    private static Saying Below => VerdictWords.Below.Say(One(93.4m), new(1.6m, Percent), new("pace"), new(95, Percent));

    private static Saying Late => VerdictWords.Stale.Say(new(88, Percent), new("2026-03"), new("2026-04"), 12, 5);

    private static Saying Silent => AgendaWords.HasNotGiven.Say(new("ben"), Part.Of(["Revenue of spare parts"]));

    private static Saying Outlook => ForecastWords.WithChance.Say(
        ForecastWords.Outlook.Say(new(6, Percent), new("2026-Q2"), new("naive"), new(5.5m, Percent), new(6.5m, Percent)), new(0.004));

    private static Saying One(decimal value) => VerdictWords.One.Say(new(value, Percent), new("2026-04"));

    private static Saying Said(string text) => PartWords.Verbatim.Say(text);

    public static ChatCard.Brief Brief() => new(
        Cycle,
        BriefCardWords.Title.Say("Management review", new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero)),
        BriefWords.HeadlineBlind.Say(BriefWords.OffTrack.Say(2), 1, 5),
        BriefWords.UpdatedOldest.Say(31, 38, 12),
        [
            new("Return rate", new Part.Amount(6.2m, Percent), Status.OffTrack, Over)
            {
                Minutes = 12,
                Action = AgendaQuestionWords.ClosesGap.Say(new(3.2m, Percent), new("ben")),
                Picture = new([new(new(2026, 1, 31), 5.1m), new(new(2026, 2, 28), 5.4m), new(new(2026, 3, 31), 5.8m), new(new(2026, 4, 30), 6.2m)])
                {
                    Target = 3,
                    Expected = new(new(2026, 6, 30), 6),
                },
                Since = BriefCardWords.Up.Say(new(0.4m, Percent), new("2026-03")),
                Values = [5.1m, 5.4m, 5.8m, 6.2m],
                Outlook = Outlook,
                Stated = Status.OnTrack,
                Remarks = [MarkWords.Late, FindingWords.StatedBetter.Say(StatusWords.OnTrack, StatusWords.OffTrack)],
            },
            new("Scrap rate", null, Status.NoInformation, VerdictWords.NoData),
            new("On-time delivery", new Part.Amount(93.4m, Percent), Status.AtRisk, Below),
            new("Machine availability", new Part.Amount(88, Percent), Status.Stale, Late),
            new(new PersonId("ben"), null, Status.NoInformation, Silent),
        ],
        [
            BriefCardWords.NotReachable.Say(Part.Of([BriefCardWords.PersonWhy.Say(new("ben"), BriefWords.Unreachable.Say(Part.Of(Unreachable.NotThere)))])),
            BriefCardWords.Leader.Say("Management review"),
        ],
        new Uri("http://localhost:3978/api/briefs/nordwind:weekly:20260511w?person=ada&expires=1778500000&signature=abcdefghijklmnopqrstuvwxyz0123456789"))
    {
        Trust = BriefTrustWords.TrustWeighed.Say(
            new("limited"), Part.Of([BriefTrustWords.Missing.Say(7, 38), BriefTrustWords.Stale.Say(1)]), BriefTrustWords.WeightStale.Say(new(0.03))),
        Meeting = new("http://localhost:3978/api/meetings?s=nordwind:weekly:20260511w&r=ada&e=1778500000&h=abcdefghijklmnopqrstuvwxyz0123456789"),
        Whole = new(BriefCardWords.AllTogether.Say(), null, Status.AtRisk, RollUpWords.Weighted.Say(
            Part.Of([RollUpWords.SomeOf.Say(2, 4, new("onTrack")), RollUpWords.Some.Say(2, new("atRisk"))]),
            new(71), new(75), new(40), RollUpWords.Stale.Say(new(0.03)))),
        Rules = RuleBook.Of(["agenda.off-track", "agenda.at-risk", "status.off-track", "rollup.weighted"]),
    };
}
