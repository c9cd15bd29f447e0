using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>The words by which owners and managers are told how the escalation ladder goes.</summary>
public static class LadderWords
{
    /// <summary>Stands where an older card of a manager was.</summary>
    public static readonly Word<string> CardBelow = new("ladder.card-below", "cadence");

    /// <summary>In place of how late somebody is.</summary>
    public static readonly Word<DateTimeOffset> ExtendedTo = new("ladder.extended-to", "until");

    public static readonly Word<PersonId, DateTimeOffset> GoesTo = new("ladder.goes-to", "person", "at");

    public static readonly Word<Part.List> AskReason = new("ladder.ask-reason", "people");

    public static readonly Word<Part.List, DateTimeOffset> AskDays = new("ladder.ask-days", "people", "meeting");

    public static readonly Word ReasonNeeded = new("ladder.reason-needed");

    public static readonly Word<int> DaysNeeded = new("ladder.days-needed", "most");

    public static readonly Word YouTakeCare = new("ladder.you-take-care");

    public static readonly Word<Part.List, int> Extended = new("ladder.extended", "people", "count");

    public static readonly Word<Part.List> OnYourForm = new("ladder.on-your-form", "people");

    /// <summary>On a manager's card: who is told where he says nothing.</summary>
    public static readonly Word<DateTimeOffset, Part.List> AnswerBy = new("ladder.answer-by", "until", "people");

    /// <summary>On an owner's form, of whoever was told.</summary>
    public static readonly Word<PersonId> TakesCare = new("ladder.takes-care", "person");

    /// <summary>On the card of somebody further up, among what was tried.</summary>
    public static readonly Word<PersonId, DateTimeOffset> ToldOn = new("ladder.told-on", "person", "at");

    /// <inheritdoc cref="ToldOn"/>
    public static readonly Word<PersonId, DateTimeOffset> CaresSince = new("ladder.cares-since", "person", "at");

    public static readonly Word TakeCare = new("ladder.take-care");

    public static readonly Word WhatElse = new("ladder.what-else");

    public static readonly Word ChooseWhat = new("ladder.choose-what");

    public static readonly Word Extend = new("ladder.extend");

    public static readonly Word OnBehalf = new("ladder.on-behalf");

    public static readonly Word GoOn = new("ladder.go-on");

    public static readonly Word Reason = new("ladder.reason");

    public static readonly Word Days = new("ladder.days");

    public static readonly Word<PersonId, string> ExcuseReason = new("ladder.excuse-reason", "by", "reason");

    /// <summary>Where several reviews ask.</summary>
    public static readonly Word<string, PersonId, DateTimeOffset> GoesToOf = new("ladder.goes-to-of", "cadence", "person", "at");

    public static readonly Word<string, PersonId, DateTimeOffset> WentToOf = new("ladder.went-to-of", "cadence", "person", "at");

    public static readonly Word<PersonId, DateTimeOffset> WentTo = new("ladder.went-to", "person", "at");
}
