using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Decisions;

/// <summary>The words of the page from which a meeting is run.</summary>
public static class MeetingWords
{
    public static readonly Word<string> Title = new("meeting.title", "cadence");

    /// <summary>Leads to the page.</summary>
    public static readonly Word Open = new("meeting.open");

    public static readonly Word OpenTip = new("meeting.open-tip");

    public static readonly Word NotStarted = new("meeting.not-started");
    public static readonly Word Start = new("meeting.start");
    public static readonly Word CalledOff = new("meeting.called-off");
    public static readonly Word<int, int> Item = new("meeting.item", "number", "count");

    /// <summary>After the last item.</summary>
    public static readonly Word Others = new("meeting.others");

    /// <summary>What is to be done after the last item.</summary>
    public static readonly Word OthersHelp = new("meeting.others-help");

    /// <summary>After a clock.</summary>
    public static readonly Word<int> OfBox = new("meeting.of-box", "count");

    public static readonly Word Over = new("meeting.over");

    /// <summary>Names the clock for whoever does not see it.</summary>
    public static readonly Word Clock = new("meeting.clock");

    public static readonly Word<PersonId, DateTimeOffset> Since = new("meeting.since", "by", "at");
    public static readonly Word Next = new("meeting.next");
    public static readonly Word ToOthers = new("meeting.to-others");
    public static readonly Word Back = new("meeting.back");
    public static readonly Word End = new("meeting.end");
    public static readonly Word GoOn = new("meeting.go-on");

    /// <summary>What the buttons that lead on do with what was typed.</summary>
    public static readonly Word KeptFirst = new("meeting.kept-first");

    public static readonly Word Decided = new("meeting.decided");

    /// <summary>What was written down last, about something else.</summary>
    public static readonly Word Just = new("meeting.just");

    public static readonly Word Change = new("meeting.change");
    public static readonly Word<DateTimeOffset, DateTimeOffset> Held = new("meeting.held", "from", "until");
    public static readonly Word Moved = new("meeting.moved");
    public static readonly Word Show = new("meeting.show");
    public static readonly Word Offline = new("meeting.offline");
    public static readonly Word ToBrief = new("meeting.to-brief");
    public static readonly Word ToMinutes = new("meeting.to-minutes");

    /// <summary>What an item took, and its time box.</summary>
    public static readonly Word<int, int> TookOf = new("meeting.took-of", "count", "box");

    /// <summary>What an item without a time box took.</summary>
    public static readonly Word<int> Took = new("meeting.took", "count");
}
