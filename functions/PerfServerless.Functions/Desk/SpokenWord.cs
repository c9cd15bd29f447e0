namespace PerfServerless.Functions.Desk;

/// <summary>What somebody meant by a message in words.</summary>
internal enum SpokenWord
{
    Help,
    Greeting,
    CheckIn,
    Pause,
    Resume,
    State,
}
