Console.WriteLine("This is the design-time tool of scripts/migrate; it does nothing on its own.");
