using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Chat.Punctuality;

/// <summary>Tells the owner of a cadence how its last cycle went, beside those before it.</summary>
public static class RhythmContent
{
    /// <summary>How many cycles before the last one are shown.</summary>
    public const int Before = 4;

    /// <param name="cycles">Closed ones with their rhythm, newest first; at least one.</param>
    public static ChatCard.Notice Of(IReadOnlyList<Cycle> cycles)
    {
        var shown = cycles.Take(Before + 1).ToList();
        var rhythms = shown.Select(c => c.Rhythm!).ToList();
        return new(
            RhythmWords.Title.Say(shown[0].CadenceName, shown[0].MeetingDay),
            Sentences.Paragraphs(
                RhythmWords.InTime.Say(Part.Of(rhythms.Select(r => Share(r.InTimeShare)))),
                RhythmWords.FirstCard.Say(Part.Of(rhythms.Select(r => Share(r.AtFirstCardShare)))),
                RhythmWords.Answer.Say(Part.Of(rhythms.Select(r => Time(r.MedianAnswer)))),
                RhythmWords.Escalations.Say(Part.Of(rhythms.Select(r => RhythmWords.Count.Say(r.Escalations)))),
                RhythmWords.Briefs.Say(Part.Of(rhythms.Select(r => RhythmWords.OfSo.Say(r.BriefsInTime, r.Leaders)))),
                shown.Count > 1 ? RhythmWords.Before.Say(shown.Count - 1) : RhythmWords.First),
            [ChatCommand.Help]);
    }

    /// <summary>He owns no cadence of which a cycle is over.</summary>
    public static ChatCard.Notice None { get; } = new(RhythmWords.NoneTitle, RhythmWords.None, [ChatCommand.Owe, ChatCommand.Help]);

    private static Saying Share(double? share) => share is { } known ? RhythmWords.Share.Say(new(known)) : RhythmWords.Nothing;

    private static Saying Time(TimeSpan? time) => time switch
    {
        null => RhythmWords.Nothing,
        { TotalHours: < 1 } minutes => RhythmWords.Minutes.Say((int)Math.Ceiling(minutes.TotalMinutes)),
        { } hours => RhythmWords.Hours.Say((int)Math.Round(hours.TotalHours)),
    };
}
