using System.Text;

namespace PerfServerless.Domain.Words;

/// <summary>One text of a language, taken apart: literal words, and places where parts go.</summary>
internal sealed record Pattern(IReadOnlyList<Pattern.Piece> Pieces)
{
    /// <summary>The names of all parts that it speaks of, those inside its cases too.</summary>
    public IEnumerable<string> Names => Pieces.SelectMany(p => p.Names).Distinct(StringComparer.Ordinal);

    /// <summary>What it chooses from, and by which part, those inside its cases too.</summary>
    public IEnumerable<(string Part, string Case)> Cases =>
        Pieces.OfType<Piece.Cases>().SelectMany(c => c.Of.SelectMany(o => o.Value.Cases.Prepend((c.Name, o.Key))));

    /// <param name="show">Shows a part by its name.</param>
    /// <param name="choose">Of a part's cases the one that holds.</param>
    public void Write(
        StringBuilder text,
        Func<string, bool, string> show,
        Func<string, IReadOnlyDictionary<string, Pattern>, Pattern> choose,
        string? counted = null)
    {
        foreach (var piece in Pieces)
        {
            switch (piece)
            {
                case Piece.Literal(var words):
                    text.Append(words);
                    break;
                case Piece.Place(var name, var capital):
                    text.Append(show(name, capital));
                    break;
                case Piece.CountSign:
                    text.Append(show(counted!, false));
                    break;
                case Piece.Cases(var name, var cases):
                    choose(name, cases).Write(text, show, choose, name);
                    break;
            }
        }
    }

    /// <summary>A piece of a text.</summary>
    internal abstract record Piece
    {
        private Piece() { }

        public virtual IEnumerable<string> Names => [];

        public sealed record Literal(string Words) : Piece;

        /// <param name="Capital">What is shown begins with a capital.</param>
        public sealed record Place(string Name, bool Capital) : Piece
        {
            public override IEnumerable<string> Names => [Name];
        }

        /// <summary><c>#</c>: the number that the case around it was chosen by.</summary>
        public sealed record CountSign : Piece;

        /// <summary>Plurals and choices: exact numbers as <c>=0</c>, categories or names, and always <c>other</c>.</summary>
        public sealed record Cases(string Name, IReadOnlyDictionary<string, Pattern> Of) : Piece
        {
            public override IEnumerable<string> Names => Of.Values.SelectMany(p => p.Names).Prepend(Name);
        }
    }
}
