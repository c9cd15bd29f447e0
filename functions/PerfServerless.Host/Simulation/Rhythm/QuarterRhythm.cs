namespace PerfServerless.Host.Simulation.Rhythm;

/// <summary>How the reviews of a simulated quarter went.</summary>
/// <param name="Cycles">Cycles whose meeting was.</param>
/// <param name="Asked">Check-ins that were asked for.</param>
/// <param name="OnTime">Of these, how many were complete when they were due.</param>
/// <param name="Complete">How many were complete at the meeting.</param>
/// <param name="Excused">How many a manager excused.</param>
/// <param name="Answered">Of the complete ones, how many were answered on a card, not by another system alone.</param>
/// <param name="FirstCard">Of these, how many before a second card was needed.</param>
/// <param name="HalfAnsweredIn">In this time after the first card half of them were complete.</param>
/// <param name="MostAnsweredIn">In this time nine of ten were.</param>
/// <param name="Escalations">Cards that told managers.</param>
/// <param name="Briefs">Briefs that were due to leaders who could be reached.</param>
/// <param name="BriefsOnTime">Of these, how many came on time.</param>
internal sealed record QuarterRhythm(
    int Cycles, int Asked, int OnTime, int Complete, int Excused, int Answered, int FirstCard, TimeSpan HalfAnsweredIn, TimeSpan MostAnsweredIn,
    int Escalations, int Briefs, int BriefsOnTime);
