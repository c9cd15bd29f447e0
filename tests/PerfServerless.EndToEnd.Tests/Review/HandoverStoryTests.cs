using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>
/// A German manager has somebody else own a number that nobody gives, takes it back, and says of another one that it need not be tracked any more; whoever
/// leads the review is asked twice for that, reads her brief and what came after it, and the review's owner reads how it went.
/// </summary>
public sealed class HandoverStoryTests(LadderStage stage) : IClassFixture<LadderStage>
{
    private const string Weekly = "Weekly operations review";
    private const string Leads = "Qualified leads";

    // What the organisation calls its things is not translated.
    private static readonly string[] Names =
    [
        Weekly, Leads, "Receivables overdue", "Order system available", "Deliveries in the promised week", "Time to reach a home without heat", "leads",
        "Complaints about a cold home", "Service contracts renewed", "Velund Heat Pumps",
    ];

    private static readonly DateTimeOffset ToldFirst = new(2026, 6, 11, 9, 0, 0, TimeSpan.FromHours(2));

    private ChatWindow Owner => stage.At(LadderStage.GermanOwner);

    private ChatWindow Manager => stage.At(LadderStage.GermanManager);

    private ChatWindow Above => stage.At(LadderStage.GermanAbove);

    [Fact]
    public async Task A_number_gets_another_owner_who_agrees_and_goes_back_when_it_is_taken_back()
    {
        // In London too: whom the next morning overtakes answers some hours after it.
        await stage.UntilAsync(
            ToldFirst.AddDays(-3).AddHours(1), "everybody to be asked",
            c => Of(c, LadderStage.GermanOwner) is { Owed: 2, Answerable: 1 } && c.CheckIns.All(i => i.Messages > 0));
        await stage.UntilAsync(
            ToldFirst.AddDays(-2), "everybody else to have answered", c => c.CheckIns.All(i => i.State == RequestState.Complete || IsSilent(i.Person)));
        await stage.UntilAsync(
            ToldFirst, "her manager to be told", c => c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.Escalated) && t.Person == LadderStage.GermanManager));

        await TheManagerNamesWhoIsToOwnIt();
        await TheNewOwnerAgreesAndIsAsked();
        await TheManagerTakesItBack();
        await TheOtherNumberIsDroppedAtTheSecondAttempt();
        // Before the briefs, which name all that the organisation measures.
        foreach (var window in new[] { Owner, Manager, Above }) await CardChecks.AreGermanAsync(window, Names);

        await TheLeaderReadsTheBriefAndWhatCameSince();
        await TheOwnerOfTheReviewReadsHowItWent();
        await CardChecks.AreGermanAsync(Owner, Names);
    }

    private async Task TheManagerNamesWhoIsToOwnIt()
    {
        var card = await Manager.SeesAsync(EscalationWords.Missing.Say(Weekly, 2));
        await ChatWindow.StandsStillAsync(card);
        await ChatWindow.ToggleAsync(card, "Samir Haddad");
        await Manager.ChooseAsync(card, LadderWords.WhatElse, ProposalWords.Reassign);
        await Manager.PressAsync(card, LadderWords.GoOn);

        var asking = await Manager.SeesAsync(ProposalWords.ReassignIntro);
        await CardChecks.FitsPhoneAsync(Manager, asking, "70-who-is-to-own-it");
        await ChatWindow.ToggleAsync(asking, Manager.Says(EscalationWords.Number.Say(Leads, new("2026-W23"))));
        await asking.GetByLabel(Manager.Says(ProposalWords.NewOwner)).FillAsync("Ing");
        await Manager.PressAsync(asking, ProposalWords.Reassign);
        var asked = await Manager.SeesAsync(ProposalWords.AskedToTake.Say(Above.Person, Part.Of([Leads])));
        await CardChecks.FitsPhoneAsync(Manager, asked, "71-asked-to-take");
    }

    private async Task TheNewOwnerAgreesAndIsAsked()
    {
        var question = await Above.SeesAsync(ProposalCardWords.TakeTitle.Say(Manager.Person, 1));
        await CardChecks.FitsPhoneAsync(Above, question, "72-will-she-take-it");
        await Above.PressAsync(question, ProposalCardWords.Take);

        await stage.UntilAsync("weekly", "her to be asked for it", c => c.CheckIns.Any(i => i is { Person: LadderStage.GermanAbove, Owed: 1, Answerable: 1 }));
        var form = await Above.SeesAsync(Leads);
        await CardChecks.FitsPhoneAsync(Above, form, "73-asked-for-it");
        await CardChecks.FitsPhoneAsync(Owner, await Owner.SeesAsync(ProposalCardWords.GoneTitle.Say(1)), "74-hers-no-more");
    }

    private async Task TheManagerTakesItBack()
    {
        var told = await Manager.SeesAsync(ProposalCardWords.TookTitle.Say(Above.Person, 1));
        await CardChecks.FitsPhoneAsync(Manager, told, "75-she-took-it");
        await Manager.PressAsync(told, AwayWords.Undo);

        await stage.UntilAsync("weekly", "it to be hers again", c => Of(c, LadderStage.GermanOwner) is { State: RequestState.Open, Owed: 2, Answerable: 1 });
        await CardChecks.FitsPhoneAsync(Manager, await Manager.SeesAsync(ProposalCardWords.UndoneTitle), "76-taken-back");
        Assert.Equal(0, await Above.FormsAsync());
    }

    private async Task TheOtherNumberIsDroppedAtTheSecondAttempt()
    {
        await TheManagerAsksThatItIsDropped("Das Mahnwesen meldet es seit Mai.", "77");
        var question = await Above.SeesAsync(ProposalCardWords.UntrackTitle.Say(Manager.Person, 1));
        await CardChecks.FitsPhoneAsync(Above, question, "77-may-it-be-dropped");
        await question.GetByLabel(Above.Says(ProposalCardWords.WhyNot)).FillAsync("Die Bank fragt danach.");
        await Above.PressAsync(question, ProposalCardWords.Disagree);
        await CardChecks.FitsPhoneAsync(Manager, await Manager.SeesAsync(ProposalCardWords.SaidNoTitle.Say(Above.Person)), "78-she-said-no");

        await TheManagerAsksThatItIsDropped("Die Bank bekommt es jetzt vom Mahnwesen.", "79");
        var again = await Above.SeesAsync("Die Bank bekommt es jetzt vom Mahnwesen.");
        await Above.PressAsync(again, ProposalCardWords.Agree);
        await CardChecks.FitsPhoneAsync(Owner, await Owner.SeesAsync(ProposalCardWords.UntrackedTitle.Say(1)), "79-no-longer-tracked");
        await stage.UntilAsync("weekly", "it to be owed no more", c => Of(c, LadderStage.GermanOwner) is { State: RequestState.Open, Answerable: 1 });
    }

    private async Task TheManagerAsksThatItIsDropped(string reason, string photo)
    {
        var card = await Manager.SeesAsync(EscalationWords.Missing.Say(Weekly, 2));
        await ChatWindow.StandsStillAsync(card);
        await CardChecks.FitsPhoneAsync(Manager, card, $"{photo}-a-card-again");
        await ChatWindow.ToggleAsync(card, "Samir Haddad");
        await Manager.ChooseAsync(card, LadderWords.WhatElse, ProposalWords.NoLongerTracked);
        await Manager.PressAsync(card, LadderWords.GoOn);

        var asking = await Manager.SeesAsync(ProposalWords.NoLongerTrackedIntro);
        await CardChecks.FitsPhoneAsync(Manager, asking, $"{photo}-b-why");
        await ChatWindow.ToggleAsync(asking, Manager.Says(EscalationWords.Number.Say("Receivables overdue", new("2026-W23"))));
        await asking.GetByLabel(Manager.Says(LadderWords.Reason)).FillAsync(reason);
        await Manager.PressAsync(asking, ProposalWords.NoLongerTracked);
    }

    private async Task TheLeaderReadsTheBriefAndWhatCameSince()
    {
        await stage.UntilAsync(ToldFirst.AddDays(1), "her brief", c => c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.BriefSent) && t.Person == LadderStage.GermanAbove));
        var card = await Above.SeesAsync(BriefCardWords.Open);
        await CardChecks.FitsPhoneAsync(Above, card, "80-brief");

        // Notices that came after the form name the number too.
        var form = Owner.FormWith(Leads);
        await Owner.Value(form, Leads).FillAsync("41");
        await Owner.PressAsync(form, CardWords.Submit);
        await CardChecks.FitsPhoneAsync(Above, await Above.SeesAsync(BriefUpdateWords.Title), "81-brief-updated");
    }

    private async Task TheOwnerOfTheReviewReadsHowItWent()
    {
        await stage.App.MoveClockAsync(ToldFirst.AddDays(1).AddHours(5).AddMinutes(1));
        await CardChecks.FitsPhoneAsync(Owner, await Owner.SeesAsync("Rhythmus"), "82-rhythm");
    }

    private static bool IsSilent(string person) => person is LadderStage.Owner or LadderStage.Manager or LadderStage.Above
        or LadderStage.GermanOwner or LadderStage.GermanManager or LadderStage.GermanAbove or LadderStage.Silent;

    private static Functions.Api.CheckInView Of(Functions.Api.CycleView cycle, string person) => cycle.CheckIns.Single(c => c.Person == person);
}
