namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>How one cycle went, in numbers that can be held against other cycles of its cadence.</summary>
/// <param name="Owed">How many numbers people owed; those of whoever was excused are not among them.</param>
/// <param name="InTime">How many of them were there by the deadline.</param>
/// <param name="AtFirstCard">How many of them were given before anybody was reminded of them.</param>
/// <param name="Escalations">How many managers were told.</param>
/// <param name="Leaders">How many leaders there were to get the brief.</param>
/// <param name="BriefsInTime">How many of them had it within a quarter of an hour of its time.</param>
/// <param name="MedianAnswer">Half of the answers came within this time after the question; null where nothing was answered after it.</param>
public sealed record CycleRhythm(int Owed, int InTime, int AtFirstCard, int Escalations, int Leaders, int BriefsInTime, TimeSpan? MedianAnswer = null)
{
    /// <summary>0 to 1; null where nothing was owed.</summary>
    public double? InTimeShare => Owed == 0 ? null : (double)InTime / Owed;

    /// <inheritdoc cref="InTimeShare"/>
    public double? AtFirstCardShare => Owed == 0 ? null : (double)AtFirstCard / Owed;
}
