namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>The last letters that arrived, in memory.</summary>
public sealed class MailDrop
{
    public const int Kept = 200;

    private readonly Queue<CaughtLetter> letters = new();
    private readonly Lock gate = new();
    private int count;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CaughtLetter> All
    {
        get { lock (gate) return [.. letters]; }
    }

    public CaughtLetter? Find(int number) => All.FirstOrDefault(l => l.Number == number);

    public void Add(string from, IReadOnlyList<string> to, string raw, DateTimeOffset at)
    {
        var mime = MimeLetter.Read(raw);
        lock (gate)
        {
            letters.Enqueue(new(
                ++count, at, from, to, mime.Header("Subject"), mime.Header("Message-ID"), mime.Header("Content-Language"),
                mime.Text, mime.Html, LetterLinks.In(mime.Html, mime.Text)));
            if (letters.Count > Kept) letters.Dequeue();
        }
    }
}
